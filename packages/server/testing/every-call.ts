import { ERROR_CODES, type Problem } from '@livestall/protocol';
import type { StallServer } from '@livestall/server';
import { SignJWT } from 'jose';
import type { TSchema } from 'typebox';
import { expect } from 'vitest';
import { fill } from '../../protocol/testing/fill.js';
import { call } from './call.js';
import type { TestStall } from './test-stall.js';

/** One call of the server, as it describes itself. */
export interface Operation {
  /** `POST /v1/shows/{show}/acts` */
  name: string;
  method: string;
  path: string;
  /** The schema of its JSON body, where it has one. */
  body: TSchema | undefined;
}

interface Described {
  requestBody?: { content: { 'application/json'?: { schema: TSchema } } };
}

/** Every call that the server has, from its own list: one that is new is among them by itself. */
export async function operationsOf(server: StallServer): Promise<Operation[]> {
  const { body } = await call<{ paths: Record<string, Record<string, Described>> }>(
    `${server.address}/openapi.json`,
  );
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, { requestBody }]) => {
      const method = verb.toUpperCase();
      const schema = requestBody?.content['application/json']?.schema;
      return { name: `${method} ${path}`, method, path, body: schema };
    }),
  );
}

/** A good token of each role of the account `willow`, and of a stranger: another account's backend. */
export async function everyToken(stall: TestStall): Promise<Tokens> {
  const { server } = stall;
  const operator = await server.operatorToken();
  await server.putAccount({ id: 'other', name: 'Other', origins: [] });
  const backendOf = async (account: string) => {
    const address = `${server.address}/v1/accounts/${account}/secrets`;
    const { body } = await call<Secret>(address, { method: 'POST', token: operator });
    return signAs(body, { acc: account, role: 'backend', sub: 'shop' });
  };
  return {
    viewer: (await stall.visit()).ticket,
    host: await stall.host(),
    backend: await backendOf('willow'),
    operator,
    stranger: await backendOf('other'),
  };
}

/** Tokens by whose they are. */
export type Tokens = Record<'viewer' | 'host' | 'backend' | 'operator' | 'stranger', string>;

interface Secret {
  kid: string;
  secret: string;
}

/** A token as a store's backend signs it, for an hour. */
export function signAs({ kid, secret }: Secret, claims: object): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', kid })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
}

/** A body that an operation takes. */
export function bodyOf({ body }: Operation): string | undefined {
  const filling = { text: () => 'Text', address: '/a.png', link: 'https://store.example/a' };
  return body && JSON.stringify(fill(body, filling));
}

/** What is asked with. */
export interface Asked {
  /** What stands in the place of each id of the path. */
  place: (name: string) => string;
  token?: string;
  origin?: string;
  /** Where a browser's stream broke off. */
  lastEventId?: string;
  /** Default: one that the operation takes. */
  body?: string | Uint8Array<ArrayBuffer> | undefined;
  /** What the body says that it is. Default: JSON. */
  type?: string;
}

/**
 * Asks, and gives the status. Whatever is refused must be refused in words of ours, in a form that no
 * browser takes for a page, telling nothing of the server's insides; and nothing may break it.
 */
export async function ask(
  server: StallServer,
  operation: Operation,
  { place, token, origin, lastEventId, body = bodyOf(operation), type = 'application/json' }: Asked,
): Promise<number> {
  const { method, path } = operation;
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => place(name));
  const leaving = new AbortController();
  const response = await fetch(server.address + address, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': type }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(origin !== undefined && { origin }),
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body !== undefined && { body }),
    redirect: 'manual',
    signal: leaving.signal,
  });
  const { status, headers } = response;
  const what = `${method} ${address.slice(0, 200)}`;
  expect(headers.get('x-content-type-options'), what).toBe('nosniff');
  // A stream has no end to wait for.
  if (status < 400) leaving.abort();
  else expectProblem(status, headers.get('content-type') ?? '', await response.text(), what);
  return status;
}

function expectProblem(status: number, type: string, text: string, what: string): void {
  expect(status, what).toBeLessThan(500);
  expect(text, what).not.toMatch(/node_modules|node:internal|\.[jt]s:\d|\n\s+at /);
  if (type.startsWith('text/html')) {
    // These are for people, who followed a link.
    expect(what).toMatch(/ \/(go|check)\//);
    expect(text, what).not.toContain('alert(1)');
    return;
  }
  expect(type, what).toMatch(/^application\/problem\+json\b/);
  const problem = JSON.parse(text) as Problem;
  expect(Object.keys(ERROR_CODES), what).toContain(problem.code);
  expect(problem.status, what).toBe(status);
}
