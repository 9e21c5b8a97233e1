import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { byeMs } from './bye-ms.js';

it('comes back after what it is told, spread', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  expect(byeMs({ afterMs: 1_000, spreadMs: 5_000 })).toBe(3_500);
  expect(byeMs({ afterMs: 0, spreadMs: 0 })).toBe(0);
  vi.restoreAllMocks();
});

it('says nothing where it is not told, and never stays away for more than an hour', () => {
  for (const bye of [
    {},
    { afterMs: '5', spreadMs: 0 },
    { afterMs: -1, spreadMs: 0 },
    { afterMs: 1 },
  ]) {
    expect(byeMs(bye)).toBeNull();
  }
  expect(byeMs({ afterMs: 1e300, spreadMs: 1e300 })).toBe(3_600_000);
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (afterMs, spreadMs) => {
      const ms = byeMs({ afterMs, spreadMs });
      expect(ms === null || (ms >= 0 && ms <= 3_600_000)).toBe(true);
    }),
  );
});
