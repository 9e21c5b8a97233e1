import fastify from 'fastify';
import { closeHttp } from '../http/close-http.js';
import { closeUnused } from '../http/close-unused.js';
import type { Server, Services } from '../http/server-types.js';
import { listen } from '../listen.js';
import { countAnswers } from './count-answers.js';
import type { Metrics } from './metrics.js';
import { measureRefusals } from './measure-refusals.js';
import { measureRooms } from './room-metrics.js';

/** Where metrics are served. */
export interface MetricsOptions {
  /** Default: `127.0.0.1`. */
  host?: string;
  /** Default: a free one. */
  port?: number;
}

/**
 * Measures a server that does not listen yet, and serves `/metrics` until it closes: on a port of its own,
 * so that no proxy shows it to the world by mistake. Gives the address.
 *
 * @throws StartError `port-taken`, `start-failed`.
 */
export async function startMetrics(
  http: Server,
  { rooms, context, refused }: Services,
  metrics: Metrics,
  options: MetricsOptions = {},
): Promise<string> {
  const { registry } = metrics;
  countAnswers(http, metrics);
  measureRooms(registry, rooms, context.tally);
  measureRefusals(registry, refused);
  const server = fastify() as Server;
  closeUnused(server);
  server.get('/metrics', async (_, reply) => {
    void reply.type(registry.contentType);
    return registry.metrics();
  });
  http.addHook('onClose', () => closeHttp(server));
  return listen(server, options);
}
