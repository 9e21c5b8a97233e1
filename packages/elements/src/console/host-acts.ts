import type { HostShow, Standing } from '@livestall/client/host';
import { StallError, type Act } from '@livestall/protocol';
import { ticker } from '../time/ticker.js';
import { actKey, sameAct } from './act-key.js';
import { actSeen, happened } from './act-seen.js';
import { LastActs, type DoneAct } from './last-acts.js';
import { WaitingActs } from './waiting-acts.js';

/** How long a done act is waited for on screen, in milliseconds: the line down may be cut. */
const PATIENCE_MS = 5_000;

/** An act that is not yet seen in the show. */
interface PendingAct {
  readonly act: Act;
  /** Resolves when the server has answered, whatever it said. */
  readonly answered: Promise<unknown>;
  /** The server has done it. */
  done: boolean;
}

/** An act that did not happen. */
export interface FailedAct {
  readonly act: Act;
  readonly error: StallError;
}

/** What is known of how things stand beside what the console has at hand. */
export type Known = Pick<Standing, 'barred'>;

/**
 * The seller's acts on their way. An act is pending until the server has done it *and* the show says so;
 * one that was refused stays on the list until it is tried again or dismissed; one that the network did not
 * take waits until it is back.
 */
export class HostActs {
  readonly last = new LastActs();
  readonly waiting = new WaitingActs();
  readonly #changed: () => void;
  readonly #pending = new Map<string, PendingAct>();
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

  /**
   * Does an act, unless the same one is on its way; another for the same thing goes after it. Never rejects; true
   * where it was done.
   *
   * @param how `noted`: false for an act that takes another back, which is not listed itself. `since`: when
   * it was tapped, for one that waited. `known`: what else takes it back.
   */
  async do(
    act: Act,
    host: HostShow,
    {
      noted = true,
      since = Date.now(),
      known = {},
    }: { noted?: boolean; since?: number; known?: Known } = {},
  ): Promise<boolean> {
    const key = actKey(act);
    const { show } = host;
    if (!show) return false;
    for (let first; (first = this.#pending.get(key)); await first.answered) {
      if (sameAct(first.act, act)) return false;
      // One that the server has done may never be seen: what came next undid it in the same batch.
      if (first.done) break;
    }
    if (host.show !== show) return false;
    const before = { now: show.now, gauges: show.gauges, backstage: host.backstage, ...known };
    const doing = host.act(act);
    const entry: PendingAct = { act, answered: doing.catch(() => undefined), done: false };
    this.#pending.set(key, entry);
    this.#failed = this.#failed.filter((one) => actKey(one.act) !== key);
    this.#changed();
    try {
      await doing;
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#pending.delete(key);
      if (error.code === 'offline') this.waiting.add(act, since, known);
      else this.#fail(act, error);
      this.#changed();
      return false;
    }
    this.waiting.drop(act);
    if (noted) this.last.add(act, before, Date.now());
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

  /** Takes an act back, step by step; what fails on the way is listed as any other act. */
  async undo(done: DoneAct, host: HostShow): Promise<void> {
    this.last.markUndone(done);
    this.#changed();
    for (const act of done.undo) {
      if (!(await this.do(act, host, { noted: false }))) return;
    }
  }

  /** Lets go of the acts that are seen: those that were done, and those whose answer was lost on the way. */
  settle(host: HostShow): void {
    for (const [key, { act, done }] of this.#pending) {
      if (done && actSeen(act, host)) this.#pending.delete(key);
    }
    for (const { act } of this.waiting.list) if (happened(act, host)) this.waiting.drop(act);
    const failed = this.#failed.filter(
      ({ act, error }) => !(error.code === 'unavailable' && happened(act, host)),
    );
    if (failed.length < this.#failed.length) this.#failed = failed;
  }

  /** Tries what waits and is still meant, one after another, until the network fails again. */
  async resume(host: HostShow): Promise<void> {
    for (const { act, since, known } of this.waiting.fresh(Date.now())) {
      const done = await this.do(act, host, { since, ...(known && { known }) });
      if (!done && this.waiting.has(act)) return;
    }
  }

  /** Forgets an act that waits. */
  forget(act: Act): void {
    this.waiting.drop(act);
    this.#changed();
  }

  /** Takes a failure off the list. */
  dismiss(failed: FailedAct): void {
    this.#failed = this.#failed.filter((one) => one !== failed);
    this.#changed();
  }

  #fail(act: Act, error: StallError): void {
    this.waiting.drop(act);
    this.#failed = [...this.#failed, { act, error }];
  }

  /** Forgets everything: another show is in hand. */
  clear(): void {
    this.#pending.clear();
    this.#failed = [];
    this.last.clear();
    this.waiting.clear();
  }
}
