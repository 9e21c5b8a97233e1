import type { Ledger } from '../ledger/ledger.js';
import { personKey, viewerKey } from '../shows/viewer-key.js';

/** How a person stands to the seller, in all shows of the account. */
export interface Standing {
  follows: boolean;
  /** Bought units of a flash offer, or ordered by a link as the store told: of all else the store alone knows. */
  buyer: boolean;
  /** Of the fan group; 0: not in it. */
  level: number;
}

/** Reads how somebody stands to an account. It takes some reads: only where a rule or a badge asks for it. */
export async function readStanding(
  ledger: Ledger,
  { account, subject }: { account: string; subject: string },
): Promise<Standing> {
  const [sold, salt] = await Promise.all([
    ledger.read('shows.sold', { account }),
    ledger.read('person.salt', { account }),
  ]);
  const person = personKey(salt ?? '', subject);
  const viewers = sold.map(({ id, salt }) => ({ show: id, viewer: viewerKey(salt, subject) }));
  const [fan, ordered, held] = await Promise.all([
    ledger.read('fan', { account, person }),
    ledger.read('order.bought', { account, person }),
    viewers.length > 0 && ledger.read('hold.bought', { viewers }),
  ]);
  return { follows: fan?.follows ?? false, buyer: ordered || held, level: fan?.level ?? 0 };
}
