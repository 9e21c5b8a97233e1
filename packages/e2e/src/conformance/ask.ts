import type { Problem } from '@livestall/protocol';
import { ProblemSchema } from '@livestall/protocol/schemas';
import { Value } from 'typebox/value';
import type { TSchema } from 'typebox';
import { expect } from 'vitest';

/** An answer, whole. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body parsed; `undefined` where it is no JSON. */
  body: unknown;
}

/** Asks as a page would, and never follows a redirect unseen. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

/** The body of a good public answer, checked: for everyone, without cookies, in the contract's form. */
export function publicBody<T>(answer: Answer, schema: TSchema): T {
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('set-cookie')).toBeNull();
  fits(answer.body, schema);
  return answer.body as T;
}

/** Expects a value to be of a schema of the contract; says where it is not. */
export function fits(value: unknown, schema: TSchema): void {
  expect(Value.Errors(schema, value)).toEqual([]);
}

/** Expects a refusal in the contract's form (RFC 9457), and gives it. */
export function refused(answer: Answer, status: number): Problem {
  expect(answer.status, answer.text.slice(0, 300)).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  fits(answer.body, ProblemSchema);
  const problem = answer.body as Problem;
  expect(problem.status).toBe(status);
  return problem;
}

/** Seconds for which caches may keep an answer. */
export function maxAge({ headers }: Answer): number {
  return Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? 0);
}
