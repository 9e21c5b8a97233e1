import type { HostShow } from '@livestall/client/host';
import { StallError, type Act } from '@livestall/protocol';
import { ticker } from '../time/ticker.js';
import { actKey } from './act-key.js';
import { actSeen, happened } from './act-seen.js';

/** How long a done act is waited for on screen, in milliseconds: the line down may be cut. */
const PATIENCE_MS = 5_000;

/** An act that did not happen. */
export interface FailedAct {
  readonly act: Act;
  readonly error: StallError;
}

/**
 * The seller's acts on their way. An act is pending until the server has done it *and* the show says so;
 * one that failed stays on the list until it is tried again or dismissed.
 */
export class HostActs {
  readonly #changed: () => void;
  readonly #pending = new Map<string, { readonly act: Act; done: boolean }>();
  #failed: readonly FailedAct[] = [];

  /** @param changed Called after anything here changed. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What did not happen, oldest first. */
  get failed(): readonly FailedAct[] {
    return this.#failed;
  }

  /** The act that is on its way for the same thing as this one. */
  pending(like: Act): Act | undefined {
    return this.#pending.get(actKey(like))?.act;
  }

  /** Does an act, unless one for the same thing is on its way. Never rejects; true where it was done. */
  async do(act: Act, host: HostShow): Promise<boolean> {
    const key = actKey(act);
    if (this.#pending.has(key)) return false;
    const entry = { act, done: false };
    this.#pending.set(key, entry);
    this.#failed = this.#failed.filter((one) => actKey(one.act) !== key);
    this.#changed();
    try {
      await host.act(act);
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#pending.delete(key);
      this.#failed = [...this.#failed, { act, error }];
      this.#changed();
      return false;
    }
    entry.done = true;
    ticker.at(PATIENCE_MS, () => {
      if (this.#pending.get(key) !== entry) return;
      this.#pending.delete(key);
      this.#changed();
    });
    this.settle(host);
    this.#changed();
    return true;
  }

  /** Lets go of the acts that are seen: those that were done, and those whose answer was lost on the way. */
  settle(host: HostShow): void {
    for (const [key, { act, done }] of this.#pending) {
      if (done && actSeen(act, host)) this.#pending.delete(key);
    }
    const failed = this.#failed.filter(({ act, error }) => {
      const unsure = error.code === 'offline' || error.code === 'unavailable';
      return !(unsure && happened(act, host));
    });
    if (failed.length < this.#failed.length) this.#failed = failed;
  }

  /** Takes a failure off the list. */
  dismiss(failed: FailedAct): void {
    this.#failed = this.#failed.filter((one) => one !== failed);
    this.#changed();
  }

  /** Forgets everything: another show is in hand. */
  clear(): void {
    this.#pending.clear();
    this.#failed = [];
  }
}
