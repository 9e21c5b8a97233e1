import { StallError } from '@livestall/protocol';
import type { Op, Outcome } from './contract.js';

/** The most ops in one transaction, so that the first of them does not wait long for the last. */
const GROUP = 500;
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
  #run: Promise<void> | null = null;

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
    this.#run ??= this.#writeAll();
    return promise.promise;
  }

  /** Resolves when nothing waits. */
  async settled(): Promise<void> {
    await this.#run;
  }

  async #writeAll(): Promise<void> {
    while (this.#queue.length > 0) await this.#writeGroup(this.#takeGroup());
    this.#run = null;
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
