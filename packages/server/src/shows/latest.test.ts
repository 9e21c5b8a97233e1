import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Latest } from './latest.js';

it('runs twice for a crowd, and each has a run that began after they asked', async () => {
  const latest = new Latest();
  let asked = 0;
  const runs: number[] = [];
  const ask = async () => {
    const mine = ++asked;
    await latest.run(async () => {
      runs.push(asked);
      await turn();
    });
    expect(runs.at(-1)).toBeGreaterThanOrEqual(mine);
  };
  const first = ask();
  await Promise.resolve();
  await Promise.all([first, ...Array.from({ length: 99 }, ask)]);
  expect(runs.length).toBeLessThanOrEqual(2);
});

it('runs again after one that failed', async () => {
  const latest = new Latest();
  await expect(latest.run(() => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
  await latest.run(() => Promise.resolve());
});
