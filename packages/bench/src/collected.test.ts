import { expect, it } from 'vitest';
import { Collected } from './collected.ts';

/** Three runs of two subjects in one case. */
function collected(metric: string, runs: readonly (readonly [number, number])[]) {
  const all = new Collected('start');
  for (const [ours, theirs] of runs) {
    all.add({ case: 'slow', subject: 'us', metric, unit: 'ms' }, ours);
    all.add({ case: 'slow', subject: 'them', metric, unit: 'ms' }, theirs);
  }
  return all.rows(['us'], 'them');
}

it('puts a subject beside its peer, run by run, with the interval', () => {
  const rows = collected('first frame', [
    [100, 200],
    [330, 600],
    [90, 200],
  ]);
  expect(rows.map(({ subject, median, unit }) => [subject, median, unit])).toEqual([
    ['us', 100, 'ms'],
    ['them', 200, 'ms'],
    ['us / them', 0.5, 'x'],
  ]);
  const [, , { low = NaN, high = NaN } = {}] = rows;
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
});

it('gives the difference where somebody took nothing', () => {
  const rows = collected('blocking time', [
    [0, 30],
    [0, 50],
    [10, 50],
  ]);
  expect(rows.at(-1)).toMatchObject({ subject: 'us - them', median: -40, unit: 'ms', n: 3 });
});

it('compares nothing that was measured once', () => {
  expect(collected('heap', [[1, 2]])).toHaveLength(2);
});
