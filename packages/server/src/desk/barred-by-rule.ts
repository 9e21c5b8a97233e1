import { talkRules } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import type { Barred } from '../ledger/contract.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Room } from '../shows/room.js';
import { readStanding } from './standing.js';

/** What stands against a viewer's line by whose lines the talk takes. The house may always speak. */
export async function barredByRule(
  ledger: Ledger,
  { state }: Room,
  by: Actor,
): Promise<Barred['bar']> {
  const { who } = talkRules(state);
  if (by.role !== 'viewer' || who === 'all') return undefined;
  const { follows, buyer } = await readStanding(ledger, by);
  if (who === 'followers') return follows ? undefined : { code: 'followers-only' };
  return buyer ? undefined : { code: 'buyers-only' };
}
