import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, everyToken, operationsOf, signAs } from '../../testing/every-call.js';
import type { Asked, Operation, Tokens } from '../../testing/every-call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

/** What answers without a token. Everything else asks who one is. */
const OPEN = [
  'GET /calendar/{show}.ics',
  'GET /check/{show}/{giveaway}',
  'GET /go/{show}/{product}',
  'GET /pictures/{picture}',
  'GET /v1/channels/{channel}',
  'GET /v1/shows/{show}',
  'GET /v1/shows/{show}/batches/{epoch}/{k}',
  'GET /v1/shows/{show}/catalog/{version}',
  'GET /v1/shows/{show}/giveaways/{giveaway}/entries',
  'GET /v1/shows/{show}/head',
  'GET /v1/shows/{show}/log',
  'GET /v1/shows/{show}/log/{epoch}/{n}.{rev}',
  'GET /v1/shows/{show}/messages',
  'GET /v1/shows/{show}/questions',
  'GET /v1/shows/{show}/stream',
  'POST /v1/clicks/{click}/orders',
  'POST /v1/shows/{show}/beacons',
  'POST /v1/shows/{show}/picture-delay',
  'POST /v1/shows/{show}/visits',
];

/** What a store's backend signs, and no token opens. */
const SIGNED = ['POST /v1/conversions', 'POST /v1/stock'];

/** What stands in the place of an id. */
const PLACES = [
  'nowhere',
  '__proto__',
  'constructor',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '..%2F..%2Fetc%2Fpasswd',
  '%00',
  '%F0%9F%8D%90',
  '%',
  '%ED%A0%80',
  'a'.repeat(300),
  'a'.repeat(4_000),
  "'%20OR%201=1--",
];

let stall: TestStall;
let operations: Operation[];
let closed: Operation[];
let tokens: Tokens;

beforeAll(async () => {
  const most = 1_000_000;
  stall = await startTestStall({
    limits: { visits: most, sessions: most, requests: most, clicks: most, beacons: most },
  });
  operations = await operationsOf(stall.server);
  closed = operations.filter(({ name }) => !OPEN.includes(name));
  tokens = await everyToken(stall);
});
afterAll(() => stall.close());

/** The place of what there is. */
function place(name: string): string {
  const known: Record<string, string> = { show: stall.id, channel: 'farm', account: 'willow' };
  return known[name] ?? '1';
}

const askFor = (operation: Operation, asked: Partial<Asked> = {}) =>
  ask(stall.server, operation, { place, ...asked });

describe('every call', () => {
  it('asks who one is, but for those that are for everybody', async () => {
    const open: string[] = [];
    for (const operation of operations) {
      if ((await askFor(operation)) !== 401) open.push(operation.name);
    }
    expect(open.sort()).toEqual(OPEN);
  });

  it('takes no token that is none', async () => {
    const claims = { acc: 'willow', role: 'operator', sub: 'me', exp: 4_000_000_000 };
    const wrong = [
      'null',
      '<script>alert(1)</script>',
      'a'.repeat(10_000),
      new UnsecuredJWT(claims).encode(),
      await signAs({ kid: 'nobody', secret: 'x'.repeat(32) }, claims),
      tokens.operator.slice(0, -2),
    ];
    for (const operation of closed) {
      for (const token of wrong) {
        expect(await askFor(operation, { token }), operation.name).toBe(401);
      }
    }
  });

  it('is nothing for another account’s backend', async () => {
    for (const operation of closed.filter(({ path }) => path.includes('{'))) {
      expect(await askFor(operation, { token: tokens.stranger }), operation.name).toBe(403);
    }
  });

  it('is nothing for a viewer, but for what viewers do', async () => {
    const allowed: string[] = [];
    for (const operation of closed) {
      const status = await askFor(operation, { token: tokens.viewer });
      if (SIGNED.includes(operation.name)) expect(status, operation.name).toBe(401);
      // A code that nobody made opens nothing, whoever brings it.
      else if (status !== 403 && operation.path !== '/v1/sessions') allowed.push(operation.name);
    }
    expect(allowed.sort()).toEqual([
      'DELETE /v1/shows/{show}/follow',
      'DELETE /v1/shows/{show}/questions/{question}/votes',
      'DELETE /v1/shows/{show}/requests/{request}',
      'GET /v1/shows/{show}/me',
      ...[
        'challenges',
        'claims',
        'demand',
        'entries',
        'entries/{entry}',
        'follow',
        'holds',
        'holds/{hold}',
        'messages',
        'presence',
        'questions',
        'questions/{question}/votes',
        'reactions',
        'reports',
        'requests',
        'votes',
      ].map((one) => `POST /v1/shows/{show}/${one}`),
      'PUT /v1/shows/{show}/me/settings',
    ]);
  });

  it('that is one’s own is not for a page that nobody let in', async () => {
    const origin = 'https://evil.example';
    const writing = operations.filter(({ method }) => method !== 'GET');
    for (const operation of new Set([...closed, ...writing])) {
      for (const token of Object.values(tokens)) {
        expect(await askFor(operation, { token, origin }), operation.name).toBe(403);
      }
    }
  });

  it('says of what is not there that it is not', async () => {
    // But for a channel, which comes into being by being named.
    const asking = operations.filter(({ name }) => name !== 'PUT /v1/channels/{channel}');
    for (const operation of asking.filter(({ path }) => path.includes('{'))) {
      for (const token of Object.values(tokens)) {
        for (const one of PLACES) {
          const status = await askFor(operation, { token, place: () => one });
          expect(status, `${operation.name} ${one}`).toBeGreaterThanOrEqual(400);
        }
      }
    }
  });
});
