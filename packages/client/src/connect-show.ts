import { StallError } from '@livestall/protocol';
import { isAddress } from './core/is-address.js';
import { LiveShow } from './live-show.js';
import type { ShowOptions } from './show-options.js';
import type { Show } from './show.js';

/**
 * Connects to a show and follows it until `close()`. It needs no document: it runs in pages, workers and
 * Node alike. It never gives up: what keeps it from connecting is told by `connection` and `error`.
 *
 * @throws StallError `bad-request` where the options name no server, or neither a channel nor a show.
 */
export function connectShow(options: ShowOptions): Show {
  if (!isAddress(options.server) || !(options.channel ?? options.show)) {
    throw new StallError('bad-request', {
      message: 'There is nothing to connect to.',
      hint: 'Give server (https://live.example), and a channel or a show.',
    });
  }
  return new LiveShow(options, 'viewer');
}
