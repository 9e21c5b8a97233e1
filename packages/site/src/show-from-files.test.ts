import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const { fetchFromFiles } = (await import(
  new URL('../public/show-from-files.js', import.meta.url).href
)) as { fetchFromFiles: typeof fetch };

beforeEach(() => {
  vi.useFakeTimers();
  const answer = async () => new Response(JSON.stringify({ epoch: 'e', seq: 1 }));
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const open = (signal: AbortSignal) =>
  fetchFromFiles('https://docs.example/show/v1/shows/one/stream', { signal });

it('opens no stream for one who has left already', async () => {
  await expect(open(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
});

it('ends its beats with the reader, however they leave', async () => {
  const leaving = new AbortController();
  const left = await open(leaving.signal);
  expect(vi.getTimerCount()).toBe(1);
  leaving.abort();
  await expect(left.text()).rejects.toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
  const { body } = await open(new AbortController().signal);
  await body?.cancel();
  expect(vi.getTimerCount()).toBe(0);
});
