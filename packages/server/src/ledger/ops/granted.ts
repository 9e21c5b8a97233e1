import type { Barred } from '../contract.js';
import { Refusal } from './refusal.js';
import type { Writing } from './writing.js';

/** One act of one viewer, and what was asked by it. */
export interface KeyedRequest {
  show: string;
  viewer: string;
  key: string;
  /** The request in a form that is the same for the same request alone. */
  request: string;
}

/**
 * What the same request was answered before, or `undefined`.
 *
 * @throws Refusal `key-reused` where the key was used for another request, a claim among them.
 */
export function findGranted<T>(writing: Writing, keyed: KeyedRequest): T | undefined {
  const { show, viewer, key } = keyed;
  const claimed = 'SELECT 1 FROM claim WHERE show = ? AND viewer = ? AND key = ?';
  if (writing.sql.get(claimed, show, viewer, key)) throw new Refusal('key-reused');
  return findKept(writing, keyed);
}

/** The same without looking among the claims, which keep their keys themselves. */
export function findKept<T>(
  { sql }: Writing,
  { show, viewer, key, request }: KeyedRequest,
): T | undefined {
  const row = sql.get<{ request: string; answer: string }>(
    'SELECT request, answer FROM granted WHERE show = ? AND viewer = ? AND key = ?',
    show,
    viewer,
    key,
  );
  if (row && row.request !== request) throw new Refusal('key-reused');
  return row && (JSON.parse(row.answer) as T);
}

/** Keeps an answer, for good: only what was granted is kept, refusals may change. */
export function grant(
  { sql }: Writing,
  { show, viewer, key, request }: KeyedRequest,
  answer: unknown,
): void {
  const text = JSON.stringify(answer);
  sql.run('INSERT INTO granted VALUES (?, ?, ?, ?, ?)', show, viewer, key, request, text);
}

/** For an act that was not granted before. @throws Refusal what stands against it. */
export function mustBeOpen({ bar }: Barred): void {
  if (bar) throw new Refusal(bar.code, bar.detail);
}
