import { createHmac } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { mintToken, type TokenClaims, verifyToken } from './index.js';

const NOW = Date.UTC(2026, 10, 24);
const HOUR = 3_600_000;
const store = { kid: 'store-1', secret: 'a secret of at least thirty-two bytes' };
const house = { kid: 'house', secret: 'the secret of the house, also long enough' };
const claims: TokenClaims = {
  account: 'willow',
  role: 'viewer',
  subject: 'customer 7',
  name: 'Ana',
  expiresAt: NOW + HOUR,
};

const secrets = new Map([
  [store.kid, { secret: store.secret, account: 'willow' }],
  [house.kid, { secret: house.secret, account: null }],
]);
const lookup = async (kid: string) => secrets.get(kid);
const verify = (token: string, now = NOW, graceMs = 0) =>
  verifyToken(token, lookup, { now, graceMs });
const refused = { code: 'token-refused' };

/** A token as another library may write it. */
function sign(payload: Record<string, unknown>, header: Record<string, unknown> = {}): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encode({ alg: 'HS256', kid: store.kid, ...header })}.${encode(payload)}`;
  return `${text}.${createHmac('sha256', store.secret).update(text).digest('base64url')}`;
}

const wire = { acc: 'willow', role: 'viewer', sub: 'x', exp: NOW / 1_000 + 60 };

describe('a token', () => {
  it('says what was put in, and whose secret signed it', async () => {
    expect(await verify(mintToken(store, claims))).toEqual({
      ...claims,
      house: false,
      segments: [],
      identity: 'signed-in',
    });
    const host: TokenClaims = {
      ...claims,
      role: 'host',
      name: null,
      channel: 'farm',
      show: 'show-1',
    };
    expect(await verify(mintToken(house, host))).toEqual({
      ...host,
      house: true,
      segments: [],
      identity: 'anonymous',
    });
  });

  it('is understood as any store’s library writes it', async () => {
    expect(await verify(sign({ ...wire, iat: NOW / 1_000, aud: 'stall' }))).toMatchObject({
      subject: 'x',
      name: null,
    });
  });

  it('says of whom a store speaks, and takes it from nobody else', async () => {
    const known = { ...wire, seg: ['buyers', 'vip'], ver: true };
    expect(await verify(sign(known))).toMatchObject({
      segments: ['buyers', 'vip'],
      identity: 'verified',
    });
    for (const change of [{ seg: ['all my friends'] }, { seg: 'buyers' }, { ver: 'yes' }]) {
      await expect(verify(sign({ ...wire, ...change }))).rejects.toMatchObject(refused);
    }
  });

  it('runs out, and can be renewed for a while', async () => {
    const token = mintToken(store, claims);
    await expect(verify(token, NOW + HOUR)).rejects.toMatchObject({ code: 'token-expired' });
    expect(await verify(token, NOW + 2 * HOUR, 2 * HOUR)).toMatchObject({ subject: 'customer 7' });
    await expect(verify(token, NOW + 3 * HOUR, 2 * HOUR)).rejects.toMatchObject({
      code: 'token-expired',
    });
  });

  it('has its long name cut', async () => {
    const token = mintToken(store, { ...claims, name: ` ${'a'.repeat(100)}` });
    expect((await verify(token)).name).toBe('a'.repeat(40));
  });
});

describe('refused', () => {
  it.each([
    ['no token at all', ''],
    ['half a token', 'eyJhbGciOiJIUzI1NiJ9.e30'],
    ['no signature', new UnsecuredJWT(wire).encode()],
    ['an oversized one', 'a'.repeat(5_000)],
  ])('%s', async (_, token) => {
    await expect(verify(token)).rejects.toMatchObject(refused);
  });

  it('another algorithm with the same key', async () => {
    const secret = new TextEncoder().encode(store.secret.repeat(3));
    const token = await new SignJWT(wire)
      .setProtectedHeader({ alg: 'HS512', kid: 'store-1' })
      .sign(secret);
    const same = async () => ({ secret: store.secret.repeat(3), account: 'willow' });
    await expect(verifyToken(token, same, { now: NOW })).rejects.toMatchObject(refused);
  });

  it.each([
    ['an unknown kid', { kid: 'another' }],
    ['a kid that is a path', { kid: '../house' }],
    ['a kid of an object’s own', { kid: '__proto__' }],
    ['no kid', { kid: undefined }],
    ['an extension that must be understood', { crit: ['must'], must: true }],
  ])('%s', async (_, header) => {
    await expect(verify(sign(wire, header))).rejects.toMatchObject(refused);
  });

  it('a changed letter in any part', async () => {
    const parts = mintToken(store, claims).split('.');
    for (const index of [0, 1, 2]) {
      const tampered = parts.map((part, at) =>
        at === index ? (part.startsWith('e') ? 'f' : 'e') + part.slice(1) : part,
      );
      await expect(verify(tampered.join('.'))).rejects.toMatchObject(refused);
    }
  });

  it('a store that speaks for another account, or as the operator', async () => {
    for (const change of [{ account: 'other' }, { role: 'operator' as const }]) {
      const token = mintToken(store, { ...claims, ...change });
      await expect(verify(token)).rejects.toMatchObject(refused);
      expect(await verify(mintToken(house, { ...claims, ...change }))).toMatchObject(change);
    }
  });

  it('a ticket for more than a day', async () => {
    const token = mintToken(store, { ...claims, expiresAt: NOW + 25 * HOUR });
    await expect(verify(token)).rejects.toMatchObject(refused);
  });

  it.each([
    ['a token without end', { exp: undefined }],
    ['an unknown role', { role: 'admin' }],
    ['an account that is no id', { acc: 'a/b' }],
    ['a subject that is no text', { sub: 7 }],
    ['an empty subject', { sub: '' }],
    ['a subject without end', { sub: 'a'.repeat(257) }],
  ])('%s', async (_, change) => {
    await expect(verify(sign({ ...wire, ...change }))).rejects.toMatchObject(refused);
  });
});
