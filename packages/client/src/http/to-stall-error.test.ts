import { expect, it } from 'vitest';
import { errorOf, isPassing } from './to-stall-error.js';

const problem = { title: 'The name is too long.', code: 'too-large', detail: 'name: at most 40' };

it('has the problem’s words for people as its message, and what to do as its hint', async () => {
  const error = await errorOf(Response.json(problem, { status: 413 }));
  expect(error).toMatchObject({
    code: 'too-large',
    message: 'The name is too long.',
    hint: 'name: at most 40',
  });
});

it('goes by the status where something else answered', async () => {
  const bad = await errorOf(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(bad).toMatchObject({ code: 'unavailable', hint: undefined, retryAfterMs: undefined });
  expect((await errorOf(new Response('', { status: 404 }))).code).toBe('not-found');
  const slow = await errorOf(new Response('', { status: 408 }));
  expect([slow.code, isPassing(slow)]).toEqual(['too-slow', true]);
  expect((await errorOf(new Response('', { status: 418 }))).code).toBe('bad-request');
});

it('reads how long to wait, in seconds or by the date of whoever answered', async () => {
  const wait = async (headers: Record<string, string>) =>
    (await errorOf(new Response('', { status: 503, headers }))).retryAfterMs;
  expect(await wait({ 'retry-after': '7' })).toBe(7_000);
  const date = 'Wed, 25 Nov 2026 20:00:00 GMT';
  // This machine’s own date is of no account.
  const later = { date, 'retry-after': 'Wed, 25 Nov 2026 20:00:30 GMT' };
  expect(await wait(later)).toBe(30_000);
  expect(await wait({ date: later['retry-after'], 'retry-after': date })).toBeUndefined();
  expect(await wait({ 'retry-after': 'soon' })).toBeUndefined();
});
