import { parentPort, workerData } from 'node:worker_threads';
import { StartError } from '../start-error.js';
import type { Op } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import type { Committed } from './observe-commit.js';
import { openDatabase } from './open-database.js';
import { takeFolder } from './take-folder.js';
import type { WorkerAnswer, WorkerGreeting, WorkerRequest } from './worker-messages.js';

// The ledger's thread: it waits for the disk, so that the thread that serves never does.
const folder = workerData as string;

function open(): { store: LedgerStore; lock: { close(): void } | null } {
  const lock = folder === IN_MEMORY ? null : takeFolder(folder);
  try {
    return { store: new LedgerStore(openDatabase(folder)), lock };
  } catch (error) {
    lock?.close();
    throw error;
  }
}

function greet(): WorkerGreeting {
  try {
    const { store, lock } = open();
    serve(store, lock);
    return { ready: store.identity };
  } catch (error) {
    const { message } = error as Error;
    const code = error instanceof StartError ? error.code : 'start-failed';
    return { refused: { code, message } };
  }
}

function serve(store: LedgerStore, lock: { close(): void } | null): void {
  parentPort?.on('message', (request: WorkerRequest) => {
    const { id } = request;
    let answer: WorkerAnswer;
    try {
      answer = { id, give: give(store, request) };
    } catch (error) {
      answer = { id, fault: error instanceof Error ? error.message : String(error) };
    }
    parentPort?.postMessage(answer);
    if (request.ask !== 'close') return;
    lock?.close();
    parentPort?.close();
  });
}

function give(store: LedgerStore, request: WorkerRequest): unknown {
  switch (request.ask) {
    case 'commit':
      return commit(store, request.ops);
    case 'read':
      return store.read(request.query, request.take as never);
    case 'close': {
      store.close();
      return;
    }
  }
}

function commit(store: LedgerStore, ops: readonly Op[]): Committed {
  const start = performance.now();
  const outcomes = store.commit(ops);
  return { outcomes, seconds: (performance.now() - start) / 1_000 };
}

parentPort?.postMessage(greet());
