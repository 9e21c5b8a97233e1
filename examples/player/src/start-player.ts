import { fileURLToPath } from 'node:url';
import type { PageOptions } from '../../page/page-options.ts';
import { servePage } from '../../page/serve-page.ts';
import type { Served } from '../../page/served.ts';
import { playerPage } from './player-page.ts';
import type { Streams } from './streams.ts';

const folder = fileURLToPath(new URL('../public/', import.meta.url));

/** How to start the page. */
export interface PlayerOptions extends Pick<PageOptions, 'host' | 'port' | 'sdk'> {
  readonly streams: Streams;
}

/**
 * Serves a page with two players and no show, on an origin of its own.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export function startPlayer({ streams, ...options }: PlayerOptions): Promise<Served> {
  const { origin } = new URL(streams.live);
  return servePage(
    { html: playerPage(streams), folder, referrerPolicy: 'no-referrer' },
    { ...options, server: origin, channel: '' },
  );
}
