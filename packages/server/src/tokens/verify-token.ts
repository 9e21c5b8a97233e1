import { createHmac } from 'node:crypto';
import { NAME_LIMIT, StallError } from '@livestall/protocol';
import { KidSchema } from '@livestall/protocol/schemas';
import { decodeProtectedHeader } from 'jose';
import type { ProtectedHeaderParameters } from 'jose';
import { Compile } from 'typebox/compile';
import { cutText } from '../cut-text.js';
import { isSame } from '../signed/is-same.js';
import { type VerifiedClaims, type WireClaims, WireClaimsSchema } from './token-claims.js';

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

/** How many forms of headers are remembered: each secret has one or two. */
const HEADERS = 1_000;

/** How far a store's clock may be off. */
const SKEW_MS = 60_000;

/** Header, claims and signature, of which the first two together are signed. */
const FORM = /^(([\w-]+)\.([\w-]+))\.([\w-]+)$/;

const isKid = Compile(KidSchema);
const isWire = Compile(WireClaimsSchema);

/** Whose secret a header names, by its text: all tickets of a secret begin alike. */
const kids = new Map<string, string>();

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
  const [, text, header = '', claims = '', signature = ''] =
    token.length > LONGEST ? [] : (FORM.exec(token) ?? []);
  if (text === undefined) throw new StallError('token-refused');
  const kid = kids.get(header) ?? kidOf(token);
  const known = isKid.Check(kid) ? await lookup(kid) : undefined;
  if (!known || !isSigned(text, signature, known.secret)) throw new StallError('token-refused');
  remember(header, kid);
  const payload = decode<unknown>(() => JSON.parse(Buffer.from(claims, 'base64url').toString()));
  if (!isWire.Check(payload)) throw new StallError('token-refused');
  checkTimes(payload, now, graceMs);
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

/** Whose secret a token names, where it is of our kind. An extension that must be understood is none that we know. */
function kidOf(token: string): string {
  const { alg, crit, kid } = decode<ProtectedHeaderParameters & { kid?: string }>(() =>
    decodeProtectedHeader(token),
  );
  if (alg !== 'HS256' || crit !== undefined || kid === undefined) {
    throw new StallError('token-refused');
  }
  return kid;
}

/** Only what was signed is remembered: nobody else can fill this up. */
function remember(header: string, kid: string): void {
  if (kids.has(header)) return;
  if (kids.size === HEADERS) kids.clear();
  kids.set(header, kid);
}

/**
 * Checked in this thread: the way to another one and back takes many times as long as the sum itself, and at a drop
 * everybody comes with a token that was not seen before. Compared as text, for a decoder passes over the last bits of a
 * signature: a token has one way alone to be written.
 */
function isSigned(text: string, signature: string, secret: string): boolean {
  return isSame(signature, createHmac('sha256', secret).update(text).digest('base64url'));
}

/** @throws StallError `token-expired`; `token-refused` for one that is not valid yet. */
function checkTimes({ exp, nbf = 0 }: WireClaims, now: number, graceMs: number): void {
  if (nbf * 1_000 > now + graceMs) throw new StallError('token-refused');
  if (exp * 1_000 <= now - graceMs) throw new StallError('token-expired');
}

function decode<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new StallError('token-refused', { cause });
  }
}
