import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import turns from '../../testing/turns.json' with { type: 'json' };
import { turnOf } from './turn-of.js';

const OPENING = { id: 'c1', opensAt: 1_000_000, spreadMs: 5_000 };
const pokes = (count: number) =>
  Array.from({ length: count }, () => randomBytes(12).toString('base64url'));

describe('a turn at an opening', () => {
  it('comes when another implementation says: packages/e2e/src/conformance/python/turn.py', () => {
    for (const { opening, poke, turn } of turns) expect(turnOf(opening, poke)).toBe(turn);
  });

  it('is the opening itself where turns are not spread', () => {
    for (const poke of pokes(10)) expect(turnOf({ id: 'c1', opensAt: 7 }, poke)).toBe(7);
  });

  it('lies anywhere within the time, as likely as anywhere else', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const poke of pokes(20_000)) {
      const after = turnOf(OPENING, poke) - OPENING.opensAt;
      expect(after).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThan(OPENING.spreadMs);
      tenths[Math.floor((after * 10) / OPENING.spreadMs)]! += 1;
    }
    // 2,000 each on the average; eight times the usual distance from it is no chance.
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(350);
  });

  it('is another one at another drop: who is early at one is no sooner at the next', () => {
    const early = pokes(20_000).filter((poke) => turnOf(OPENING, poke) < 1_000_500);
    const again = early.filter((poke) => turnOf({ ...OPENING, id: 'c2' }, poke) < 1_000_500);
    const later = early.filter(
      (poke) => turnOf({ ...OPENING, opensAt: 1_000_001 }, poke) < 1_000_501,
    );
    // A tenth of a tenth, 200 each on the average.
    for (const { length } of [again, later]) expect(Math.abs(length - 200)).toBeLessThan(110);
  });
});
