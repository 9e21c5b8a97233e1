import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StallError } from '@livestall/protocol';
import { StartError } from '../start-error.js';
import type { Op, OpName, Ops, Outcome, Queries, QueryName } from './contract.js';
import { GroupCommit } from './group-commit.js';
import type { Ledger } from './ledger.js';
import { observed } from './observe-commit.js';
import type { Committed, ObserveCommit } from './observe-commit.js';
import { WorkerCalls } from './worker-calls.js';
import type { WorkerGreeting } from './worker-messages.js';

/**
 * Opens the ledger of a data folder in a thread of its own.
 *
 * @param folder Made where it is missing; `:memory:` for a ledger that ends with the process.
 * @param onCommit Hears of every commit.
 * @throws StartError `folder-in-use`, `folder-not-writable`, `no-ledger`, `ledger-too-new`, `start-failed`.
 */
export async function openLedger(folder: string, onCommit?: ObserveCommit): Promise<Ledger> {
  const worker = new Worker(new URL('./ledger-worker.js', import.meta.url), { workerData: folder });
  const [greeting] = (await once(worker, 'message')) as [WorkerGreeting];
  if ('refused' in greeting) {
    await worker.terminate();
    throw new StartError(greeting.refused.code, greeting.refused.message);
  }
  const calls = new WorkerCalls(worker);
  const commit = (ops: readonly Op[]) => calls.call({ ask: 'commit', ops }) as Promise<Committed>;
  const group = new GroupCommit(observed(commit, onCommit));
  return {
    identity: greeting.ready,
    commit: (ops) => group.add(ops),
    enter: async <N extends OpName>(op: N, take: Ops[N]['take']) => {
      const [outcome] = await group.add([{ op, take } as Op]);
      return granted(outcome as Outcome<N>);
    },
    read: <N extends QueryName>(query: N, take: Queries[N]['take']) =>
      calls.call({ ask: 'read', query, take }) as Promise<Queries[N]['give']>,
    close: async () => {
      await group.settled();
      const exited = once(worker, 'exit');
      await calls.call({ ask: 'close' });
      await exited;
    },
  };
}

function granted<N extends OpName>(outcome: Outcome<N>): Ops[N]['give'] {
  if (outcome.ok) return outcome.give;
  const { code, message, retryAfterMs, fault } = outcome;
  throw new StallError(code, {
    ...(message !== undefined && { message }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(fault !== undefined && { cause: fault }),
  });
}
