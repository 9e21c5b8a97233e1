import { expect, test, vi } from 'vitest';
import { KeepAwake } from './keep-awake.js';

test('asks for one lock while it should be awake, and gives it back', async () => {
  const release = vi.fn(() => Promise.resolve());
  const lend = vi.fn(() => Promise.resolve({ release }));
  const awake = new KeepAwake(lend);
  awake.set(false);
  expect(lend).not.toHaveBeenCalled();
  awake.set(true);
  awake.set(true);
  expect(lend).toHaveBeenCalledTimes(1);
  expect(release).not.toHaveBeenCalled();
  awake.set(false);
  await expect.poll(() => release).toHaveBeenCalledTimes(1);
});

test('a lock that comes late, when nobody wants it any more, is given back', async () => {
  const release = vi.fn(() => Promise.resolve());
  const late = Promise.withResolvers<{ release: typeof release }>();
  const awake = new KeepAwake(() => late.promise);
  awake.set(true);
  awake.set(false);
  late.resolve({ release });
  await expect.poll(() => release).toHaveBeenCalledTimes(1);
});

test('goes on where there is none', async () => {
  const lend = vi.fn(() => Promise.reject(new TypeError('no wakeLock')));
  const awake = new KeepAwake(lend);
  awake.set(true);
  await Promise.resolve();
  awake.set(false);
  awake.set(true);
  expect(lend).toHaveBeenCalledTimes(2);
});
