import type { FastifyBaseLogger } from 'fastify';
import type { Desk } from './desk.js';
import { expireShows } from './expire-shows.js';
import { startRehearsal } from './rehearsal/index.js';
import type { Ledger } from './ledger/ledger.js';
import type { ServerOptions } from './server-options.js';
import { watchStreams } from './watch-streams.js';
import { sendWebhooks } from './webhooks/send-webhooks.js';

/**
 * Starts what goes on by itself beside the calls: the rehearsal, the measuring of streams, telling webhooks, and
 * forgetting what is old.
 *
 * @param shows Those that may be live already.
 */
export function startBackground(
  { desk, ledger }: { desk: Desk; ledger: Ledger },
  shows: Iterable<string>,
  log: FastifyBaseLogger,
  { rehearsal, keepDays, allowPrivateStreams = false, allowPrivateWebhooks = false }: ServerOptions,
): { stop(): Promise<void> } {
  const onError = (error: unknown) => {
    log.warn(error);
  };
  const streams = watchStreams(desk, shows, { allowPrivateStreams, onError });
  const webhooks = sendWebhooks(ledger, { allowPrivateWebhooks, onError });
  const playing = rehearsal && startRehearsal(desk, { onError, ...rehearsal });
  const expiring = keepDays !== undefined && expireShows(desk, { keepDays, onError });
  return {
    stop: async () => {
      await streams.stop();
      await webhooks.stop();
      if (expiring) await expiring.stop();
      if (playing) await playing.stop();
    },
  };
}
