import type { FastifyBaseLogger } from 'fastify';
import type { Desk } from './desk.js';
import { startRehearsal } from './rehearsal/index.js';
import type { ServerOptions } from './server-options.js';
import { watchStreams } from './watch-streams.js';

/**
 * Starts what goes on by itself beside the calls: the rehearsal and the measuring of streams.
 *
 * @param shows Those that may be live already.
 */
export function startBackground(
  desk: Desk,
  shows: Iterable<string>,
  log: FastifyBaseLogger,
  { rehearsal, allowPrivateStreams = false }: ServerOptions,
): { stop(): Promise<void> } {
  const onError = (error: unknown) => {
    log.warn(error);
  };
  const streams = watchStreams(desk, shows, { allowPrivateStreams, onError });
  const playing = rehearsal && startRehearsal(desk, { onError, ...rehearsal });
  return {
    stop: async () => {
      await streams.stop();
      if (playing) await playing.stop();
    },
  };
}
