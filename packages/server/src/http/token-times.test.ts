import type { Problem } from '@livestall/protocol';
import { SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

const [MINUTE, HOUR] = [60, 3_600];

let stall: TestStall;
let secret: { kid: string; secret: string };

beforeAll(async () => {
  stall = await startTestStall();
  const { server } = stall;
  const token = await server.operatorToken();
  const address = `${server.address}/v1/accounts/willow/secrets`;
  ({ body: secret } = await call<typeof secret>(address, { method: 'POST', token }));
});
afterAll(() => stall.close());

/** What a viewer may do whose ticket a store's backend signed by a clock that is so many seconds off. */
async function askBy(offS: number, times: (now: number) => JWTPayload): Promise<string> {
  const now = Math.floor(Date.now() / 1_000) + offS;
  const token = await new SignJWT({
    ...{ acc: 'willow', role: 'viewer', sub: 'customer 7', iat: now },
    ...times(now),
  })
    .setProtectedHeader({ alg: 'HS256', kid: secret.kid })
    .sign(new TextEncoder().encode(secret.secret));
  const address = `${stall.server.address}/v1/shows/${stall.id}/me`;
  const { status, body } = await call<Problem>(address, { token });
  return status === 200 ? 'welcome' : `${status} ${body.code}`;
}

const forHours = (hours: number) => (now: number) => ({ exp: now + hours * HOUR });

it.each([
  ['right', 0, 1, 'welcome'],
  ['right, for a whole day', 0, 24, 'welcome'],
  ['half a minute ahead, for a whole day', 0.5 * MINUTE, 24, 'welcome'],
  ['ahead, for some hours', 7 * HOUR, 1, 'welcome'],
  ['far ahead, for a whole day', 7 * HOUR, 24, '401 token-refused'],
  ['behind, by less than the ticket lasts', -7 * HOUR, 8, 'welcome'],
  ['behind, by more than it lasts', -7 * HOUR, 1, '401 token-expired'],
] as const)('a ticket by a clock that is %s', async (_, offS, hours, answer) => {
  expect(await askBy(offS, forHours(hours))).toBe(answer);
});

it('a ticket that counts from later on does not count now', async () => {
  const later = (now: number) => ({ nbf: now + HOUR, exp: now + 2 * HOUR });
  expect(await askBy(0, later)).toBe('401 token-refused');
  expect(await askBy(-2 * HOUR, (now) => ({ ...later(now), exp: now + 3 * HOUR }))).toBe('welcome');
});

it('a time that is none is refused', async () => {
  for (const exp of [-1, 1.5, 1e300, 'tomorrow', null]) {
    const answer = await askBy(0, () => ({ exp }) as unknown as JWTPayload);
    expect(answer, String(exp)).toMatch(/^401 token-(refused|expired)$/);
  }
});
