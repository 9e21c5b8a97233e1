import { createHmac, timingSafeEqual } from 'node:crypto';
import { NAME_LIMIT, StallError } from '@livestall/protocol';
import { KidSchema } from '@livestall/protocol/schemas';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { JWTPayload, ProtectedHeaderParameters } from 'jose';
import { Compile } from 'typebox/compile';
import { cutText } from '../desk/cut-text.js';
import { type VerifiedClaims, WireClaimsSchema } from './token-claims.js';

/** A secret as the ledger has it. */
export interface KnownSecret {
  secret: string;
  /** The one account that it may speak for; `null`: the house's own, which may speak for all. */
  account: string | null;
}

/** How a token is judged. */
export interface VerifyOptions {
  /** For how long after it ran out it still counts, to be renewed. Default: 0. */
  graceMs?: number;
  /** Default: the time now, in milliseconds. */
  now?: number;
}

/** No honest token is near this; a longer one is not even parsed. */
const LONGEST = 4_096;

/** How long a viewer's ticket may be valid: a stolen one must not be good for long. */
const TICKET_MS = 24 * 3_600_000;

/** How far a store's clock may be off. */
const SKEW_MS = 60_000;

const isKid = Compile(KidSchema);
const isWire = Compile(WireClaimsSchema);

/**
 * What a token says, once its signature, its time and its form were checked.
 *
 * @param lookup The secret of a `kid`, or `undefined` where there is none.
 * @throws {StallError} `token-expired` or `token-refused`, which never says what exactly was wrong.
 */
export async function verifyToken(
  token: string,
  lookup: (kid: string) => Promise<KnownSecret | undefined>,
  { graceMs = 0, now = Date.now() }: VerifyOptions = {},
): Promise<VerifiedClaims> {
  if (token.length > LONGEST || !isCanonical(token)) throw new StallError('token-refused');
  const { kid } = headerOf(token);
  const known = isKid.Check(kid) ? await lookup(kid) : undefined;
  if (!known || !isSigned(token, known.secret)) throw new StallError('token-refused');
  const payload = decode(() => decodeJwt(token));
  checkTimes(payload, now, graceMs);
  if (!isWire.Check(payload)) throw new StallError('token-refused');
  const { acc, role, sub, name, chan, show, exp, seg = [], ver = false } = payload;
  const house = known.account === null;
  const overlong = role === 'viewer' && exp * 1_000 > now + TICKET_MS + SKEW_MS;
  if (overlong || (!house && (known.account !== acc || role === 'operator'))) {
    throw new StallError('token-refused');
  }
  return {
    account: acc,
    role,
    subject: sub,
    // A store's long name must not keep its customer out.
    name: cutText(name ?? '', NAME_LIMIT) || null,
    ...(chan !== undefined && { channel: chan }),
    ...(show !== undefined && { show }),
    expiresAt: exp * 1_000,
    house,
    // Whom this server itself gave a ticket to, nobody knows.
    segments: house ? [] : seg,
    identity: house ? 'anonymous' : ver ? 'verified' : 'signed-in',
  };
}

/** A decoder passes over line ends and the last bits of a signature: a token has one way alone to be written. */
function isCanonical(token: string): boolean {
  const [, signature] = /^[\w-]+\.[\w-]+\.([\w-]+)$/.exec(token) ?? [];
  if (signature === undefined) return false;
  return Buffer.from(signature, 'base64url').toString('base64url') === signature;
}

/** What a token says of itself, where it is of our kind. An extension that must be understood is none that we know. */
function headerOf(token: string): ProtectedHeaderParameters & { kid?: string } {
  const header = decode(() => decodeProtectedHeader(token));
  if (header.alg !== 'HS256' || header.crit !== undefined) throw new StallError('token-refused');
  return header;
}

/**
 * Checked in this thread: the way to another one and back takes many times as long as the sum itself, and at a drop
 * everybody comes with a token that was not seen before.
 */
function isSigned(token: string, secret: string): boolean {
  const end = token.lastIndexOf('.');
  const expected = createHmac('sha256', secret).update(token.slice(0, end)).digest();
  const given = Buffer.from(token.slice(end + 1), 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** @throws StallError `token-expired`; `token-refused` for one without an end, or that is not valid yet. */
function checkTimes({ exp, nbf }: JWTPayload, now: number, graceMs: number): void {
  const early = nbf !== undefined && !(nbf * 1_000 <= now + graceMs);
  if (typeof exp !== 'number' || early) throw new StallError('token-refused');
  if (exp * 1_000 <= now - graceMs) throw new StallError('token-expired');
}

function decode<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new StallError('token-refused', { cause });
  }
}
