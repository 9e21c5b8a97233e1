import { NAME_LIMIT, StallError } from '@livestall/protocol';
import { KidSchema } from '@livestall/protocol/schemas';
import { errors, jwtVerify } from 'jose';
import { Value } from 'typebox/value';
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
  let known: KnownSecret | undefined;
  const keyOf = async ({ kid }: { kid?: string }): Promise<Uint8Array> => {
    known = Value.Check(KidSchema, kid) ? await lookup(kid) : undefined;
    if (!known) throw new StallError('token-refused');
    return new TextEncoder().encode(known.secret);
  };
  const { payload } = await jwtVerify(token, keyOf, {
    algorithms: ['HS256'],
    requiredClaims: ['exp'],
    currentDate: new Date(now),
    clockTolerance: graceMs / 1_000,
  }).catch((cause: unknown) => {
    if (cause instanceof StallError) throw cause;
    if (!(cause instanceof errors.JOSEError)) throw cause;
    const code = cause instanceof errors.JWTExpired ? 'token-expired' : 'token-refused';
    throw new StallError(code, { cause });
  });
  if (!known || !Value.Check(WireClaimsSchema, payload)) throw new StallError('token-refused');
  const { acc, role, sub, name, chan, show, exp } = payload;
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
  };
}

/** A decoder passes over line ends and the last bits of a signature: a token has one way alone to be written. */
function isCanonical(token: string): boolean {
  const [, signature] = /^[\w-]+\.[\w-]+\.([\w-]+)$/.exec(token) ?? [];
  if (signature === undefined) return false;
  return Buffer.from(signature, 'base64url').toString('base64url') === signature;
}
