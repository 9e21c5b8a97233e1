import { fileURLToPath } from 'node:url';
import type { PageOptions } from '../../page/page-options.ts';
import { servePage } from '../../page/serve-page.ts';
import type { Served } from '../../page/served.ts';
import { socialPage } from './social-page.ts';

const folder = fileURLToPath(new URL('../public/', import.meta.url));

/**
 * Serves a news article with the stall in it, on an origin of its own.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export function startSocial(options: PageOptions): Promise<Served> {
  const html = socialPage(options.server, options.channel);
  return servePage({ html, folder, referrerPolicy: 'strict-origin-when-cross-origin' }, options);
}
