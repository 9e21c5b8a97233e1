import { setTimeout as pause } from 'node:timers/promises';
import { startBackground } from './background.js';
import { checkOptions } from './check-options.js';
import { buildHttp } from './http/build-http.js';
import { closeHttp } from './http/close-http.js';
import type { Server } from './http/server-types.js';
import { removeAddress, writeAddress } from './ledger/address-file.js';
import type { Ledger } from './ledger/ledger.js';
import { openLedger } from './ledger/open-ledger.js';
import { listen } from './listen.js';
import { Metrics } from './metrics/metrics.js';
import { startMetrics } from './metrics/start-metrics.js';
import { mintCode } from './mint-code.js';
import { needsNode } from './needs-node.js';
import { putAccount } from './put-account.js';
import { rehearsalMedia } from './rehearsal/index.js';
import { buildServices } from './services.js';
import type { RunningServices } from './services.js';
import type { ServerOptions } from './server-options.js';
import type { StallServer } from './stall-server.js';

const TICK_MS = 250;
/** Readers come back after a second, spread over five, so that a restart is no storm. */
const BYE = { afterMs: 1_000, spreadMs: 5_000 };

/**
 * Starts a show server.
 *
 * @throws StartError `node-too-old`, `bad-options`, `folder-in-use`, `folder-not-writable`, `no-ledger`,
 * `ledger-too-new`, `port-taken`, `start-failed`: each with a plain sentence.
 */
export async function createServer(options: ServerOptions): Promise<StallServer> {
  needsNode();
  checkOptions(options);
  const metrics = options.metrics && new Metrics();
  const ledger = await openLedger(options.data, metrics?.onCommit);
  try {
    return await serve(ledger, options, metrics);
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

async function serve(
  ledger: Ledger,
  options: ServerOptions,
  metrics: Metrics | undefined,
): Promise<StallServer> {
  const services = buildServices(ledger, options, metrics);
  const { rooms, desk, bearers } = services;
  const http = await buildHttp(services, options);
  if (options.rehearsal) await http.register(rehearsalMedia);
  for (const account of options.accounts ?? []) await putAccount(services, account);
  const addresses = await open(http, services, options, metrics);
  await writeAddress(options.data, addresses.address);
  const background = startBackground(services, rooms.ids(), http.log, options);

  const close = async () => {
    services.state.ready = false;
    await pause(options.drainMs ?? 0);
    await background.stop();
    await drain(http, services);
    await removeAddress(options.data);
    await ledger.close();
  };
  let closing: Promise<void> | undefined;
  return {
    ...addresses,
    desk,
    operatorToken: () => Promise.resolve(bearers.mintOperator()),
    putAccount: (account) => putAccount(services, account),
    mintCode: (request) => mintCode(ledger, request),
    close: () => (closing ??= close()),
  };
}

async function open(
  http: Server,
  services: RunningServices,
  options: ServerOptions,
  metrics: Metrics | undefined,
): Promise<Pick<StallServer, 'address' | 'metricsAddress'>> {
  const { rooms, desk, state } = services;
  await rooms.start(options.tickMs ?? TICK_MS, (room) => {
    desk.doDue(room, (error) => {
      http.log.warn(error);
    });
  });
  try {
    const metricsAddress =
      metrics && (await startMetrics(http, services, metrics, options.metrics));
    const address = await listen(http, options);
    state.ready = true;
    return { address, ...(metricsAddress !== undefined && { metricsAddress }) };
  } catch (error) {
    await drain(http, services);
    throw error;
  }
}

async function drain(http: Server, { rooms, state }: RunningServices): Promise<void> {
  state.ready = false;
  await rooms.stop(BYE);
  await closeHttp(http);
}
