import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../protocol/testing/runs.js';
import { mintToken, verifyToken, type TokenClaims } from './index.js';

const NOW = Date.UTC(2026, 10, 24);
const SECRETS = new Map([
  ['store', { secret: 'the secret of the store, long enough', account: 'willow' }],
  ['other', { secret: 'the secret of another, long enough too', account: 'other' }],
  ['house', { secret: 'the secret of the house, also long enough', account: null }],
]);
const verify = (token: string) => verifyToken(token, async (kid) => SECRETS.get(kid), { now: NOW });
const mint = (kid: string, claims: TokenClaims) =>
  mintToken({ kid, secret: SECRETS.get(kid)?.secret ?? '' }, claims);

const claims: fc.Arbitrary<TokenClaims> = fc.record({
  account: fc.constant('willow'),
  role: fc.constantFrom('viewer', 'host', 'moderator', 'backend'),
  subject: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  name: fc.constantFrom(null, 'Ana', '安娜', '<script>alert(1)</script>'),
  expiresAt: fc.constant(NOW + 3_600_000),
});

describe('a token', () => {
  it('of which one character is another, gone or too many is refused', async () => {
    const change = fc.record({
      claims,
      at: fc.nat({ max: 10_000 }),
      take: fc.nat({ max: 2 }),
      put: fc.stringMatching(/^[AZaz09\-_.=+/ \n]{0,2}$/),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ claims: one, at, take, put }) => {
        const token = mint('store', one);
        const place = at % (token.length + 1);
        const changed = token.slice(0, place) + put + token.slice(place + take);
        if (changed === token) return;
        await expect(verify(changed)).rejects.toMatchObject({ code: 'token-refused' });
      }),
      runs(500),
    );
  });

  it('with any header or claims that its secret did not sign is refused', async () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.record({
        alg: fc.constantFrom('none', 'HS256', 'RS256', 'HS512'),
        kid: fc.constantFrom('store', 'house', '__proto__'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(claims, part, fc.constantFrom(0, 1), async (one, value, index) => {
        const parts = mint('store', one).split('.');
        const text = Buffer.from(JSON.stringify(value)).toString('base64url');
        if (parts[index] === text) return;
        parts[index] = text;
        await expect(verify(parts.join('.'))).rejects.toMatchObject({ code: 'token-refused' });
      }),
      runs(300),
    );
  });

  it('speaks for no account but that of its secret', async () => {
    await fc.assert(
      fc.asyncProperty(claims, async (one) => {
        await expect(verify(mint('other', one))).rejects.toMatchObject({
          code: 'token-refused',
        });
        await expect(verify(mint('house', one))).resolves.toMatchObject({ house: true });
      }),
      runs(50),
    );
  });
});
