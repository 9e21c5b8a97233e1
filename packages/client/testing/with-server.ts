import { afterEach, beforeEach, vi } from 'vitest';
import { ContractServer } from './contract-server.js';

/** The server of the test that runs, in a file that begins with `withServer()`. */
export let server: ContractServer;

const open: { close(): void }[] = [];

/** Gives each test of the file a server of its own, and closes what it left open. */
export function withServer(): void {
  beforeEach(async () => {
    // Jitter goes down to nothing: retries come at once.
    vi.spyOn(Math, 'random').mockReturnValue(0.001);
    server = await ContractServer.start();
  });

  afterEach(async () => {
    for (const one of open.splice(0)) one.close();
    await server.close();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}

/** Leaves it to the end of the test to close this. */
export function closedAfter<T extends { close(): void }>(one: T): T {
  open.push(one);
  return one;
}
