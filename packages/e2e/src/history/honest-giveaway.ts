import { commitmentTo, cutShares, drawOrder, entriesDigest } from '@livestall/protocol';
import type { Entry, Giveaway, GiveawayKind } from '@livestall/protocol';
import type { Entrant, GiveawayTold } from './check-giveaway.ts';
import type { Answered } from './wire.ts';

/** How long a winner has to take the prize: the least that a giveaway's terms may say. */
export const CLAIM_MS = 1_000;

const SEED = '0f'.repeat(32);
/** When taking part ended, and when who won was told. */
const [CLOSED, DRAWN] = [100, 200];

/** Somebody who took part. All of it can be written anew, as a server would that lies. */
export interface ToldEntrant extends Entrant {
  entry: Entry | undefined;
  /** What they read in the end. */
  own: Entry[];
}

/** What was told of a giveaway, and to those who took part in it. */
export interface HonestGiveaway extends GiveawayTold {
  viewers: ToldEntrant[];
  list: string[];
}

/**
 * A draw of two prizes among five, of whom the second who was called is too late; or three shares of a pool, for which a
 * fourth came too late.
 */
export async function honestGiveaway(kind: GiveawayKind): Promise<HonestGiveaway> {
  return kind === 'draw' ? honestDraw() : honestShares();
}

async function honestDraw(): Promise<HonestGiveaway> {
  const list = ['a', 'b', 'c', 'd', 'e'];
  const digest = await entriesDigest(list);
  const winners = (await drawOrder({ seed: SEED, digest, entries: list })).slice(0, 3);
  const calls = [
    { at: DRAWN, called: 2 },
    { at: DRAWN + CLAIM_MS, called: 3 },
  ];
  const viewers = list.map((id, n) => {
    const place = winners.indexOf(id);
    const entered: Entry = { id, giveaway: 'g', at: 10 + n, status: 'entered' };
    if (place < 0) return entrant(entered, { ...entered, status: 'lost' });
    if (place === 1) {
      const late = refused<Entry>(DRAWN + CLAIM_MS, 'closed');
      return { ...entrant(entered, { ...entered, status: 'missed' }), takings: [late] };
    }
    const claimed: Entry = { ...entered, status: 'claimed', code: `PRIZE-${place}` };
    const from = DRAWN + 10 + (place === 2 ? CLAIM_MS : 0);
    return { ...entrant(entered, claimed), takings: [answered(from, 200, claimed)] };
  });
  const terms = { kind: 'draw', total: 2, claimMs: CLAIM_MS } as const;
  return {
    viewers,
    list,
    crowd: { viewers: 5, units: 2, each: 1 },
    readings: [{ from: 20, by: 21, version: 5, left: 5 }],
    state: {
      giveaway: await termsOf(terms),
      droppedAt: 1,
      closed: { at: CLOSED, reason: 'hand', entries: list.length, digest },
      drawn: { at: DRAWN, seed: SEED, winners, calls },
      finished: { at: DRAWN + CLAIM_MS + 20, given: 2 },
    },
  };
}

async function honestShares(): Promise<HonestGiveaway> {
  const list = ['a', 'b', 'c'];
  const terms = { kind: 'shares', total: 3, pool: { amount: 150 }, split: 'random' } as const;
  const shares = await cutShares(terms, SEED);
  const takers = list.map((id, n) => {
    const amount = shares[n] ?? 0;
    const at = 10 + n;
    const code = `PRIZE-${n}`;
    const taken: Entry = { id, giveaway: 'g', at, status: 'claimed', amount, code };
    return entrant(taken, taken);
  });
  const late: ToldEntrant = {
    ...entrant(undefined, undefined),
    tries: [{ key: 'late', answer: refused(30, 'sold-out') }],
  };
  const digest = await entriesDigest(list);
  return {
    viewers: [...takers, late],
    list,
    crowd: { viewers: 4, units: 3, each: 1 },
    readings: [{ from: 20, by: 21, version: 3, left: 3 }],
    state: {
      giveaway: await termsOf(terms),
      droppedAt: 1,
      closed: { at: CLOSED, reason: 'gone', entries: list.length, digest },
      drawn: { at: DRAWN, seed: SEED, winners: [] },
      finished: { at: DRAWN, given: 3 },
    },
  };
}

async function termsOf(
  terms: Pick<Giveaway, 'kind' | 'total' | 'claimMs' | 'pool' | 'split'>,
): Promise<Giveaway> {
  return { ...terms, id: 'g', prize: 'Honey', opensAt: 1, commitment: await commitmentTo(SEED) };
}

/** @param last What it came to. */
function entrant(entered: Entry | undefined, last: Entry | undefined): ToldEntrant {
  const own = last ? [last] : [];
  const tries = entered ? [{ key: entered.id, answer: answered(entered.at, 201, entered) }] : [];
  return {
    entry: entered,
    own,
    tries,
    takings: [],
    look(this: ToldEntrant) {
      return Promise.resolve(this.own);
    },
    askAgain(this: ToldEntrant, key: string) {
      const body = this.own.find(({ id }) => id === key) as Entry;
      return Promise.resolve(answered(DRAWN + 5_000, 201, body));
    },
  };
}

function answered<T>(at: number, status: number, body: T): Answered<T> {
  return { from: at - 1, by: at + 1, status, body: body as Answered<T>['body'] };
}

/** Refused at that moment at the earliest. */
export function refused<T>(at: number, code: 'closed' | 'sold-out' | 'already-yours'): Answered<T> {
  return { from: at, by: at + 1, status: 409, body: { code } as Answered<T>['body'] };
}
