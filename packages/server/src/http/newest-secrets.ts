import type { Ledger } from '../ledger/ledger.js';
import type { SigningSecret } from '../tokens/index.js';

/**
 * The secret of each account that is its newest, by which its prices are signed. It is kept in memory: at a drop each
 * grant would wait in the ledger's queue once more for it.
 */
export class NewestSecrets {
  readonly #ledger: Pick<Ledger, 'read'>;
  readonly #known = new Map<string, Promise<SigningSecret | null>>();

  constructor(ledger: Pick<Ledger, 'read'>) {
    this.#ledger = ledger;
  }

  /** `null` for an account that has none. */
  of(account: string): Promise<SigningSecret | null> {
    const known = this.#known.get(account);
    if (known) return known;
    const reading = this.#ledger.read('secret.newest', { account });
    this.#known.set(account, reading);
    // What could not be read is read again.
    reading.catch(() => this.forget(account));
    return reading;
  }

  /** Looks again at the next time, once a secret was added or removed. */
  forget(account: string): void {
    this.#known.delete(account);
  }
}
