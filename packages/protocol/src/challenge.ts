import type { DropName } from './drop-name.js';

/**
 * Work that is asked for before something scarce is given: the number from 0 to `maxnumber` is looked for whose digits after
 * the salt have this hash. The form is ALTCHA's (version 1), and so is that of the proof.
 */
export interface Challenge {
  algorithm: 'SHA-256';
  /** The hash, in hexadecimal digits. */
  challenge: string;
  maxnumber: number;
  /** Random, and what the work is bound to; `expires` in it is in seconds. */
  salt: string;
  /** The server's own. */
  signature: string;
}

/** What is asked of the show server: work for one claim, hold or entry, under the same `Idempotency-Key`. */
export interface ChallengeRequest {
  kind: DropName['kind'];
  /** Its id. */
  of: string;
}
