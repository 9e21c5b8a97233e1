import { fileURLToPath } from 'node:url';
import type { PageOptions } from '../../page/page-options.ts';
import { servePage } from '../../page/serve-page.ts';
import type { Served } from '../../page/served.ts';
import { chatPage } from './chat-page.ts';

const folder = fileURLToPath(new URL('../public/', import.meta.url));

/**
 * Serves a club's page with the talk of a show and no picture, on an origin of its own.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export function startChat(options: PageOptions): Promise<Served> {
  const html = chatPage(options.server, options.channel);
  return servePage({ html, folder, referrerPolicy: 'no-referrer' }, options);
}
