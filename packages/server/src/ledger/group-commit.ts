import { StallError } from '@livestall/protocol';
import type { Op, Outcome } from './contract.js';

/** The most ops in one transaction, so that the first of them does not wait long for the last. */
const GROUP = 1_000;
/** The most ops that wait: beyond it, a quick refusal helps more than a long wait. */
const WAITING = 20_000;

interface Waiting {
  ops: readonly Op[];
  promise: PromiseWithResolvers<Outcome[]>;
}

/**
 * Group commit: what arrives while the last transaction is being written goes into the next one, so that
 * one sync to the disk serves all of them, and a quiet ledger never waits for company.
 */
export class GroupCommit {
  readonly #commit: (ops: readonly Op[]) => Promise<Outcome[]>;
  readonly #queue: Waiting[] = [];
  #size = 0;
  /** Groups that are being written, by when they will be. */
  readonly #writing = new Set<Promise<void>>();

  constructor(commit: (ops: readonly Op[]) => Promise<Outcome[]>) {
    this.#commit = commit;
  }

  /** @throws StallError `unavailable` where too much waits or the ledger failed. */
  add(ops: readonly Op[]): Promise<Outcome[]> {
    if (this.#size + ops.length > WAITING) {
      return Promise.reject(new StallError('unavailable', { retryAfterMs: 1_000 }));
    }
    const promise = Promise.withResolvers<Outcome[]>();
    this.#queue.push({ ops, promise });
    this.#size += ops.length;
    this.#write();
    return promise.promise;
  }

  /** Resolves when nothing waits. */
  async settled(): Promise<void> {
    while (this.#writing.size > 0) await Promise.all(this.#writing);
  }

  /** A full group follows at the heels of the one before it, so that whoever writes them never waits for the next. */
  #write(): void {
    while (this.#queue.length > 0 && this.#writing.size < (this.#size < GROUP ? 1 : 2)) {
      const writing = this.#writeGroup(this.#takeGroup()).finally(() => {
        this.#writing.delete(writing);
        this.#write();
      });
      this.#writing.add(writing);
    }
  }

  #takeGroup(): Waiting[] {
    let size = 0;
    const end = this.#queue.findIndex(({ ops }) => (size += ops.length) > GROUP);
    const group = this.#queue.splice(0, end === -1 ? this.#queue.length : Math.max(end, 1));
    this.#size -= group.reduce((sum, { ops }) => sum + ops.length, 0);
    return group;
  }

  async #writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#commit(group.flatMap(({ ops }) => ops));
      let from = 0;
      for (const { ops, promise } of group) {
        promise.resolve(outcomes.slice(from, (from += ops.length)));
      }
    } catch (error) {
      for (const { promise } of group) promise.reject(error);
    }
  }
}
