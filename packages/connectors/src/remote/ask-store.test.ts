import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askStore } from './ask-store.js';

const UNREACHABLE = { name: 'Refusal', code: 'store-unreachable' };

/** A store that never answers. */
const silence = (_: string, { signal }: RequestInit) =>
  new Promise<never>((_resolve, reject) => {
    const abort = () => reject(signal?.reason as Error);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
  });

const answerWith = (body: string, status = 200) => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('reads the answer, whatever the store thinks of it', async () => {
  answerWith('{"code":"no"}', 409);
  const { status, body } = await askStore('https://shop.example', {});
  expect([status, body]).toEqual([409, { code: 'no' }]);
  expect(vi.getTimerCount()).toBe(0);
});

it('waits for a slow store for half a minute', async () => {
  vi.stubGlobal('fetch', silence);
  const asked = askStore('https://shop.example', {});
  const gone = vi.fn();
  asked.catch(gone);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(gone).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await expect(asked).rejects.toMatchObject(UNREACHABLE);
});

it('gives up with the stall, also with one that has left already', async () => {
  vi.stubGlobal('fetch', silence);
  const stall = new AbortController();
  const asked = askStore('https://shop.example', {}, stall.signal);
  stall.abort();
  await expect(asked).rejects.toMatchObject(UNREACHABLE);
  await expect(askStore('https://shop.example', {}, stall.signal)).rejects.toMatchObject(
    UNREACHABLE,
  );
  expect(vi.getTimerCount()).toBe(0);
});

it('says to developers what the silence came of', async () => {
  const failed = new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND shop') });
  vi.stubGlobal('fetch', () => Promise.reject(failed));
  await expect(askStore('https://shop.example', {})).rejects.toMatchObject({
    message: 'https://shop.example gave no answer: getaddrinfo ENOTFOUND shop.',
  });
});

it.each([
  ['a page of somebody else’s', '<!doctype html>', 200],
  ['half an answer', '{"lines": [', 200],
  ['its own failure', '{"message":"Oops"}', 500],
  ['that it is busy', '{}', 429],
])('takes %s for a store that is not there', async (_, body, status) => {
  answerWith(body, status);
  await expect(askStore('https://shop.example', {})).rejects.toMatchObject(UNREACHABLE);
});
