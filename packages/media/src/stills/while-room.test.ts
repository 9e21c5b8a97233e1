import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whileRoom } from './while-room.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });

it('goes on while there is room, and gives what came', async () => {
  const { signal } = new AbortController();
  const later = whileRoom(
    signal,
    () => true,
    () => vi.advanceTimersByTimeAsync(9_000).then(() => 7),
  );
  expect(await later).toBe(7);
  expect(vi.getTimerCount()).toBe(0);
});

it('ends as soon as there is none, or with who asks', async () => {
  let hasRoom = true;
  const asker = new AbortController();
  const short = expect(whileRoom(asker.signal, () => hasRoom, untilAborted)).rejects.toThrow();
  hasRoom = false;
  await vi.advanceTimersByTimeAsync(500);
  await short;
  hasRoom = true;
  const closed = expect(whileRoom(asker.signal, () => hasRoom, untilAborted)).rejects.toThrow();
  asker.abort();
  await closed;
});
