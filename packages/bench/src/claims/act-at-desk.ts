import type { OpenDrop } from './open-drop.ts';
import { paceOf, type Pace } from './pace.ts';
import { viewerOf } from './viewer-of.ts';

/** How many are waiting at once. */
const CROWD = 4_000;

/** Claims by so many viewers as the server's own calls make them, without HTTP, all of them granted. */
export async function claimAtDesk(
  { server, show, drop }: OpenDrop,
  coupon: string,
  viewers: number,
): Promise<Pace> {
  await drop(coupon, viewers);
  const people = Array.from({ length: viewers }, (_, n) => ({
    by: { account: 'bench', role: 'viewer', subject: viewerOf(coupon, n), name: null } as const,
    key: `key-${viewerOf('key', n)}`,
  }));
  let next = 0;
  const line = async () => {
    for (let one = people[next++]; one; one = people[next++]) {
      await server.desk.claim(show, one.by, coupon, one.key);
    }
  };
  return paceOf(viewers, () => Promise.all(Array.from({ length: CROWD }, line)));
}
