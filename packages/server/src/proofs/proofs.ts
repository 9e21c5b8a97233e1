import { createHash, createHmac } from 'node:crypto';
import type { Challenge, DropName } from '@livestall/protocol';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { Payload } from 'altcha-lib/v1/types';
import type { SteadyClock } from '../steady-clock.js';

/**
 * Numbers to look through: half of them in the middle, which is a quarter of a second on a desk and about a second on a cheap
 * phone.
 */
const NUMBERS = 200_000;
/** Drops count down for five minutes at most; a retry may come some minutes later. */
const LASTS_MS = 600_000;

/** What the work is for, and for nothing else: one act of one viewer. */
export interface Work {
  show: string;
  drop: DropName;
  /** The viewer's key. */
  viewer: string;
  /** The idempotency key of the act, which can be granted once: so a proof is good for one grant. */
  key: string;
}

/** Gives out work, and knows whether it was done. Nothing is kept of it: what was given out is signed. */
export class Proofs {
  readonly #secret: string;
  readonly #clock: SteadyClock;

  /** @param secret The server's own. */
  constructor(secret: string, clock: SteadyClock) {
    this.#secret = createHmac('sha256', secret).update('challenge').digest('hex');
    this.#clock = clock;
  }

  /** Some work. */
  async ask(work: Work): Promise<Challenge> {
    const { challenge, salt, signature } = await createChallenge({
      hmacKey: this.#secret,
      maxnumber: NUMBERS,
      expires: new Date(this.#clock.now() + LASTS_MS),
      params: { for: boundTo(work) },
    });
    return { algorithm: 'SHA-256', challenge, maxnumber: NUMBERS, salt, signature };
  }

  /** Whether this very work was done, and not too long ago. */
  async holds(proof: string, work: Work): Promise<boolean> {
    const payload = read(proof);
    if (!payload || extractParams(payload)['for'] !== boundTo(work)) return false;
    // A salt that was cut short, its end put before the number, has no `expires`: that is as good as past.
    const expires = Number(extractParams(payload)['expires']) * 1_000;
    if (!(expires > this.#clock.now())) return false;
    return verifySolution(payload, this.#secret, false);
  }
}

/** What nobody but the same viewer, under the same key, can be asked for. */
function boundTo({ show, drop: { kind, id }, viewer, key }: Work): string {
  const text = JSON.stringify([show, kind, id, viewer, key]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** A proof's parts; `null` for what is none. */
function read(proof: string): Payload | null {
  let said: unknown;
  try {
    said = JSON.parse(Buffer.from(proof, 'base64').toString());
  } catch {
    return null;
  }
  if (typeof said !== 'object' || said === null) return null;
  const { challenge, number, salt, signature } = said as Readonly<Record<string, unknown>>;
  const isWhole =
    typeof challenge === 'string' &&
    Number.isSafeInteger(number) &&
    typeof salt === 'string' &&
    typeof signature === 'string';
  if (!isWhole) return null;
  return { algorithm: 'SHA-256', challenge, number: number as number, salt, signature };
}
