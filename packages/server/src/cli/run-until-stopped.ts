import type { StallServer } from '../stall-server.js';

/** How long streams, answers and the ledger may take to end; then the process goes without them. */
const STOP_MS = 15_000;

/**
 * Keeps a server running until it is told to stop, by SIGTERM or Ctrl-C: it drains and the process exits
 * with 0. A second signal, or a drain that takes too long, ends it at once, with 1.
 */
export function runUntilStopped(server: StallServer, drainMs: number): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), drainMs + STOP_MS).unref();
    void server.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}
