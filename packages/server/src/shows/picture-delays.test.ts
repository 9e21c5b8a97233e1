import { describe, expect, it } from 'vitest';
import { PictureDelays } from './picture-delays.js';

function told(...delays: number[]) {
  const known = new PictureDelays();
  for (const [n, ms] of delays.entries()) known.add(ms, 0, `address-${n}`);
  return known;
}

describe('PictureDelays', () => {
  it('takes eight seconds for granted while too few have told', () => {
    expect(told().allowance(0)).toBe(8_000);
    expect(told(3_000, 3_000, 3_000, 3_000).allowance(0)).toBe(8_000);
  });

  it('waits for all but one in twenty', () => {
    const delays = Array.from({ length: 100 }, (_, n) => (n + 1) * 200);
    expect(told(...delays.toReversed()).allowance(0)).toBe(19_000);
    expect(told(3_000, 3_000, 3_000, 3_000, 12_000).allowance(0)).toBe(12_000);
  });

  it('lets nobody open a drop at once, or put it off for long', () => {
    expect(told(0, 0, 0, 0, 0).allowance(0)).toBe(2_000);
    expect(told(90_000, 90_000, 90_000, 90_000, 90_000).allowance(0)).toBe(30_000);
  });

  it('takes one machine for one, however often it tells', () => {
    const known = told(12_000, 12_000, 12_000, 12_000);
    for (let n = 0; n < 600; n += 1) known.add(0, 0, 'a machine');
    expect(known.allowance(0)).toBe(12_000);
  });

  it('forgets what was told three minutes ago, and more than the newest five hundred', () => {
    const known = told(20_000, 20_000, 20_000, 20_000, 20_000);
    expect(known.allowance(179_999)).toBe(20_000);
    expect(known.allowance(180_000)).toBe(8_000);
    for (let n = 0; n < 500; n += 1) known.add(4_000, 1_000, `later-${n}`);
    expect(known.allowance(1_000)).toBe(4_000);
  });
});
