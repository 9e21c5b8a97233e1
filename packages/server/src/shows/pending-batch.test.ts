import { expect, it } from 'vitest';
import { PendingBatch } from './pending-batch.js';

it('pokes so many in one batch, and the others in the next ones, once each', () => {
  const pending = new PendingBatch();
  const viewers = Array.from({ length: 450 }, (_, n) => `viewer-${n}`);
  for (const viewer of [...viewers, 'viewer-0']) pending.poke(viewer);
  const batches = [1, 2, 3].map((t) => pending.take(t)?.poke ?? []);
  expect(batches.map(({ length }) => length)).toEqual([200, 200, 50]);
  expect(batches.flat()).toEqual(viewers);
  expect(pending.take(4)).toBeNull();
});
