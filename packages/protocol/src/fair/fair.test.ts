import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import draws from '../../testing/draws.json' with { type: 'json' };
import type { Call, Giveaway, GiveawayState } from '../giveaway.js';
import { checkDraw } from './check-draw.js';
import { cutShares, type SharedPool } from './cut-shares.js';
import { commitmentTo, drawOrder } from './draw-order.js';
import { entriesDigest, entriesText } from './entries.js';

const seeds = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const lists = fc
  .uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{1,16}$/), { maxLength: 30 })
  .map((list) => list.sort());

type Terms = Pick<Giveaway, 'kind' | 'total' | 'claimMs'>;

/** What was told of a draw beyond its seed and its list. */
interface Told {
  calls: Call[];
  finished: NonNullable<GiveawayState['finished']>;
}

/** What `testing/draws.json` says was worked out by another program: packages/e2e/src/conformance/python/draw.py. */
describe.each(draws)('where $what', ({ outcome, ...given }) => {
  const { terms, seed, entries, calls, finished } = given as Partial<Told> & (typeof draws)[number];

  it('comes to what the other implementation says', async () => {
    const digest = await entriesDigest(entries);
    const order = await drawOrder({ seed, digest, entries });
    const commitment = await commitmentTo(seed);
    const { winners: first, calls: due, ...others } = outcome;
    expect({
      ...{ commitment, digest, order },
      shares: await cutShares(terms as SharedPool, seed),
    }).toEqual(others);
    if (!calls) return;
    const winners = given.winners ?? order.slice(0, calls.at(-1)?.called);
    const check = await checkDraw(
      {
        giveaway: { ...(terms as Terms), id: 'g', prize: 'Honey', opensAt: 1, commitment },
        droppedAt: 1,
        closed: { at: 2, reason: 'hand', entries: entries.length, digest },
        drawn: { at: 3, seed, winners, calls },
        ...(finished && { finished }),
      },
      entries,
    );
    expect(check).toMatchObject({ seed: true, entries: true, winners: first, calls: due });
  });
});

describe('a published list', () => {
  it('is bound by the SHA-256 of its text, as any tool makes it', async () => {
    const entries = ['a', 'b'];
    expect(entriesText(entries)).toBe('a\nb\n');
    expect(await entriesDigest(entries)).toBe(createHash('sha256').update('a\nb\n').digest('hex'));
  });
});

describe('the order of a draw', () => {
  it('has everybody once, and depends on the seed and the list alone', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, lists, async (seed, entries) => {
        const digest = await entriesDigest(entries);
        const order = await drawOrder({ seed, digest, entries });
        expect([...order].sort()).toEqual(entries);
        expect(await drawOrder({ seed, digest, entries: [...entries].reverse() })).toEqual(order);
      }),
    );
  });

  it('gives every entry the same chance', async () => {
    const entries = ['a', 'b', 'c', 'd'];
    const digest = await entriesDigest(entries);
    const first = new Map<string, number>();
    for (let n = 0; n < 2_000; n += 1) {
      const seed = createHash('sha256').update(`${n}`).digest('hex');
      const [winner = ''] = await drawOrder({ seed, digest, entries });
      first.set(winner, (first.get(winner) ?? 0) + 1);
    }
    // 500 each on the average; the seeds are given, so what comes out is too.
    for (const entry of entries) expect(Math.abs((first.get(entry) ?? 0) - 500)).toBeLessThan(60);
  });
});

describe('shares', () => {
  it('are the pool together, and none is below the floor', async () => {
    const pools = fc
      .record({ total: fc.integer({ min: 1, max: 40 }), floor: fc.integer({ min: 1, max: 90 }) })
      .chain(({ total, floor }) =>
        fc.record({
          total: fc.constant(total),
          floor: fc.constant(floor),
          split: fc.constantFrom('even' as const, 'random' as const),
          pool: fc.record({ amount: fc.integer({ min: total * floor, max: 1e12 }) }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(pools, seeds, async (terms, seed) => {
        const shares = await cutShares(terms, seed);
        expect(shares).toHaveLength(terms.total);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(terms.pool.amount);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(terms.floor);
      }),
    );
  });

  it('are no better for the first than for the last', async () => {
    const terms: SharedPool = { total: 4, split: 'random', pool: { amount: 4_000 } };
    const sums = [0, 0, 0, 0];
    for (let n = 0; n < 2_000; n += 1) {
      const seed = createHash('sha256').update(`${n}`).digest('hex');
      (await cutShares(terms, seed)).forEach((share, index) => (sums[index]! += share));
    }
    for (const sum of sums) expect(Math.abs(sum / 2_000 - 1_000)).toBeLessThan(60);
  });

  it('are none where there is no pool to cut', async () => {
    expect(await cutShares({ total: 3 }, 'ab'.repeat(32))).toEqual([]);
  });
});

describe('checkDraw', () => {
  const seed = '0f'.repeat(32);
  const entries = ['a', 'b', 'c', 'd', 'e'];

  async function drawn(terms: Partial<Giveaway> = {}, called = 2): Promise<GiveawayState> {
    const digest = await entriesDigest(entries);
    const order = await drawOrder({ seed, digest, entries });
    const commitment = await commitmentTo(seed);
    return {
      giveaway: {
        id: 'g',
        kind: 'draw',
        prize: 'Honey',
        total: 2,
        opensAt: 1,
        commitment,
        ...terms,
      },
      droppedAt: 1,
      closed: { at: 2, reason: 'hand', entries: entries.length, digest },
      drawn: { at: 3, seed, winners: order.slice(0, called), calls: [{ at: 3, called }] },
    };
  }

  it('finds nothing wrong with an honest draw, and tells its order', async () => {
    const state = await drawn();
    const check = await checkDraw(state, entries);
    const holds = { seed: true, entries: true, winners: true, calls: true };
    expect(check).toMatchObject({ ...holds, shares: [] });
    expect(check.order.slice(0, 2)).toEqual(state.drawn?.winners);
  });

  it('finds out a seed that was changed afterwards', async () => {
    const state = await drawn();
    const changed = { ...state, drawn: { ...state.drawn!, seed: '0e'.repeat(32) } };
    expect(await checkDraw(changed, entries)).toMatchObject({ seed: false, winners: false });
  });

  it.each([
    ['one more', [...entries, 'f']],
    ['one less', entries.slice(1)],
    ['one twice', [...entries, 'a']],
  ])('finds out a list with %s', async (_, list) => {
    expect(await checkDraw(await drawn(), list)).toMatchObject({ seed: true, entries: false });
  });

  it('finds out a list that had somebody twice from the beginning', async () => {
    const twice = ['a', 'a', 'b'];
    const state = await drawn();
    const closed = { ...state.closed!, entries: 3, digest: await entriesDigest(twice) };
    expect(await checkDraw({ ...state, closed }, twice)).toMatchObject({ entries: false });
  });

  it('finds out winners that were chosen or left out', async () => {
    const state = await drawn();
    const [first = '', second = ''] = state.drawn?.winners ?? [];
    for (const winners of [[second, first], [second], [first, second, 'nobody']]) {
      const changed = { ...state, drawn: { ...state.drawn!, winners } };
      expect(await checkDraw(changed, entries)).toMatchObject({ winners: false });
    }
  });

  it.each([
    [0, false],
    [1, false],
    [3, true],
    [5, true],
  ])('finds out that %i were called at first for two prizes', async (called, winners) => {
    const check = await checkDraw(await drawn({}, called), entries);
    expect(check).toMatchObject({ winners, calls: false });
  });

  it('finds out that somebody was called whom no call counts', async () => {
    const { drawn: told, ...state } = await drawn();
    const { order } = await checkDraw(await drawn(), entries);
    for (const winners of [[], order]) {
      const check = await checkDraw({ ...state, drawn: { ...told!, winners } }, entries);
      expect(check).toMatchObject({ winners: winners.length > 0, calls: false });
    }
  });

  it('finds out a seed that was told before the list was closed', async () => {
    const { drawn: told, ...state } = await drawn();
    for (const at of [1, 2]) {
      const check = await checkDraw({ ...state, drawn: { ...told!, at } }, entries);
      expect(check).toMatchObject({ seed: true, calls: at === 2 });
    }
    const calls = [{ at: 1, called: 2 }];
    const check = await checkDraw({ ...state, drawn: { ...told!, calls } }, entries);
    expect(check).toMatchObject({ winners: true, calls: false });
  });

  it.each([
    { total: 0 },
    { total: 1.5 },
    { total: NaN },
    { total: 2 ** 53 },
    { claimMs: 0 },
    { claimMs: 999 },
    { claimMs: NaN },
  ])('holds nothing to be due by terms like %o', async (terms) => {
    const called = Math.min(Math.floor(terms.total ?? 2) || 0, entries.length);
    expect(await checkDraw(await drawn(terms, called), entries)).toMatchObject({ calls: false });
    const pool = { amount: 900 };
    const shares = { ...terms, kind: 'shares', pool } as const;
    expect(await checkDraw(await drawn(shares, 0), entries)).toMatchObject({ calls: false });
  });

  it('takes the word of no server that does not say when it called whom', async () => {
    const { drawn: told, ...state } = await drawn();
    const { calls: _, ...old } = told!;
    const check = await checkDraw({ ...state, drawn: old }, entries);
    expect(check).toMatchObject({ winners: true, calls: false });
  });

  it('tells what each share was worth, as many as were taken', async () => {
    const pool = { amount: 900 };
    const terms = { kind: 'shares', total: 9, pool, split: 'random' } as const;
    const check = await checkDraw(await drawn(terms, 0), entries);
    expect(check).toMatchObject({ seed: true, entries: true, winners: true, calls: true });
    expect(check.order).toEqual(entries);
    expect(check.shares).toEqual((await cutShares({ ...terms }, seed)).slice(0, 5));
  });

  it('says of one that has not been drawn that there is nothing to check', async () => {
    const { drawn: _, ...state } = await drawn();
    await expect(checkDraw(state, entries)).rejects.toThrow('not been drawn');
  });
});
