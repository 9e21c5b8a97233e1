import type { Worker } from 'node:worker_threads';
import { StallError } from '@livestall/protocol';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.js';

type Asked<R> = R extends { id: number } ? Omit<R, 'id'> : never;

/** Calls to the ledger's worker as promises. */
export class WorkerCalls {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #last = 0;
  #gone: StallError | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    worker.on('error', (cause) => this.#lose(cause));
    worker.on('exit', () => this.#lose());
  }

  /** @throws StallError `unavailable` where the ledger failed or is closed. */
  call(request: Asked<WorkerRequest>): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#last;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    this.#worker.postMessage({ id, ...request } satisfies WorkerRequest);
    return waiting.promise;
  }

  #settle(answer: WorkerAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('fault' in answer) waiting?.reject(unavailable(answer.fault));
    else waiting?.resolve(answer.give);
  }

  #lose(cause?: unknown): void {
    this.#gone ??= unavailable(cause);
    for (const waiting of this.#waiting.values()) waiting.reject(this.#gone);
    this.#waiting.clear();
  }
}

function unavailable(cause: unknown): StallError {
  return new StallError('unavailable', { cause });
}
