import type { Server } from '../http/server-types.js';
import type { Metrics } from './metrics.js';

/** Counts the answers of a server. A stream is none: it lasts as long as its reader. */
export function countAnswers(server: Server, metrics: Metrics): void {
  server.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    if (reply.raw.getHeader('content-type') === 'text/event-stream') return;
    metrics.onAnswer({
      method,
      route: routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    });
  });
}
