import type { ShowRow } from '../ledger/contract.js';
import { CrowdGate } from './crowd-gate.js';
import type { Limits } from './limits.js';
import { RateGate } from './rate-gate.js';

const SPAN_MS = 10_000;

/** What is tried: each has a count of its own. */
export type Try = 'challenge' | 'claim' | 'hold' | 'move' | 'entry';

/** How often one person may try, whatever it is and in whichever of an account's shows: so many times what one viewer may. */
const PERSON = 3;

/**
 * Who may try to take something now. A viewer is one ticket's subject in one show; a person is the same subject in all shows of the
 * account, on all devices.
 */
export class Tries {
  readonly #viewers: RateGate;
  readonly #persons: RateGate;
  readonly #shows: CrowdGate;

  constructor({ claims, claimsOfShow }: Limits) {
    this.#viewers = new RateGate(claims, SPAN_MS);
    this.#persons = new RateGate(PERSON * claims, SPAN_MS);
    this.#shows = new CrowdGate(claimsOfShow);
  }

  /** @throws StallError `rate-limited` for one who tries too often; `unavailable` where all together do. */
  pass(what: Try, { account, id }: ShowRow, subject: string): void {
    this.#viewers.pass(`${id} ${what} ${subject}`);
    this.#persons.pass(`${account} ${subject}`);
    // The last, so that nobody alone takes the others' place.
    this.#shows.pass(id);
  }
}
