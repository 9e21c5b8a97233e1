import { expect, it } from 'vitest';
import { PendingBatch } from './pending-batch.js';

it('pokes so many in one batch, and the others in the next ones, once each', () => {
  const keyed: string[] = [];
  const pending = new PendingBatch((viewer) => {
    keyed.push(viewer);
    return viewer;
  });
  const viewers = Array.from({ length: 120 }, (_, n) => `viewer-${n}`);
  for (const viewer of [...viewers, 'viewer-0']) pending.poke(viewer, 'crowd');
  const batches = [1, 2, 3].map((t) => pending.take(t)?.poke ?? []);
  expect(batches.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(batches.flat()).toEqual(viewers);
  expect(pending.take(4)).toBeNull();
  expect(keyed, 'a key is made for a poke that goes out').toEqual(viewers);
});

it('pokes whose question is taken up before the crowd of a drop', () => {
  const pending = new PendingBatch((viewer) => viewer);
  for (let n = 0; n < 80; n += 1) pending.poke(`viewer-${n}`, 'crowd');
  pending.poke('asker', 'own');
  pending.poke('viewer-60', 'own');
  expect(pending.take(1)?.poke?.slice(0, 3)).toEqual(['asker', 'viewer-60', 'viewer-0']);
  expect(pending.take(2)?.poke, 'once each').toHaveLength(31);
});
