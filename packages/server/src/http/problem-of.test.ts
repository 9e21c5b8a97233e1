import { ERROR_CODES, StallError } from '@livestall/protocol';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall } from '../../testing/test-stall.js';
import { replyWithProblems } from './error-replies.js';
import { problemOf } from './problem-of.js';
import type { Server } from './server-types.js';

it('gives each sentence its own field', () => {
  const error = new StallError('wrong-state', {
    message: 'This show has ended.',
    hint: 'Make a new one.',
  });
  expect(problemOf(error)).toEqual({
    type: 'about:blank',
    title: 'This show has ended.',
    status: 409,
    code: 'wrong-state',
    detail: 'Make a new one.',
  });
  expect(problemOf(new StallError('sold-out'))).toEqual({
    type: 'about:blank',
    title: ERROR_CODES['sold-out'],
    status: 409,
    code: 'sold-out',
  });
});

it('rounds the wait up to whole seconds', () => {
  expect(problemOf(new StallError('rate-limited', { retryAfterMs: 1_001 })).retryAfter).toBe(2);
});

it('says what to do, in the words of who refused it or in general', () => {
  expect(problemOf(new StallError('not-found', { hint: 'Look below.' })).detail).toBe(
    'Look below.',
  );
  expect(problemOf(new StallError('not-found')).detail).toBe(
    'Check the address, or whether it is over.',
  );
  expect(problemOf(new StallError('sold-out')).detail).toBeUndefined();
});

it('tells nothing of a fault of the server’s own', () => {
  const fault = problemOf(new Error('no such table: secret'));
  expect(fault).toMatchObject({ status: 500, code: 'unavailable' });
  const ledger = problemOf(new StallError('unavailable', { cause: 'no such table: secret' }));
  expect(JSON.stringify([fault, ledger])).not.toContain('table');
});

it('says also of an address that the router refuses what it is, in a way that pages can read', async () => {
  const stall = await startTestStall();
  for (const path of ['%zz', 'x'.repeat(200)]) {
    const { status, headers, body } = await call(`${stall.server.address}/v1/shows/${path}`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).toMatchObject({
      status,
      code: expect.stringMatching(/^(bad-request|not-found)$/) as string,
    });
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  }
  await stall.close();
});

it('names the field that is wrong, whatever is wrong with it', async () => {
  const server = fastify({
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  }) as Server;
  replyWithProblems(server);
  const properties = { left: { type: 'integer' } };
  const body = { type: 'object', properties, required: ['left'], additionalProperties: false };
  server.post('/', { schema: { body } }, async () => null);
  const detail = async (payload: object) =>
    (await server.inject({ method: 'POST', url: '/', payload })).json<{ detail: string }>().detail;
  expect(await detail({ left: '12' })).toContain('body/left');
  expect(await detail({})).toContain("'left'");
  expect(await detail({ left: 12, rigth: 13 })).toContain('"rigth"');
  await server.close();
});
