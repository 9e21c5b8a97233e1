import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from './in-time.js';

// The wait is long, and what is asked never answers: the clock is the test's own.
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const silence = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
    if (signal.aborted) reject(new Error('aborted'));
  });

describe('inTime', () => {
  it('gives what came', async () => {
    const { signal } = new AbortController();
    expect(await inTime(signal, () => Promise.resolve(7))).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives up on what does not answer', async () => {
    const asked = expect(inTime(new AbortController().signal, silence)).rejects.toThrow('aborted');
    await vi.advanceTimersByTimeAsync(8_000);
    await asked;
  });

  it('ends with who asks, also with one that has ended', async () => {
    const asker = new AbortController();
    const asked = expect(inTime(asker.signal, silence)).rejects.toThrow('aborted');
    asker.abort();
    await asked;
    await expect(inTime(asker.signal, silence)).rejects.toThrow('aborted');
  });
});
