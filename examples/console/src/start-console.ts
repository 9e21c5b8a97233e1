import { fileURLToPath } from 'node:url';
import type { PageOptions } from '../../page/page-options.ts';
import { servePage } from '../../page/serve-page.ts';
import type { Served } from '../../page/served.ts';
import { consolePage } from './console-page.ts';

const folder = fileURLToPath(new URL('../public/', import.meta.url));

/**
 * Serves the seller's page on an origin of its own. A code to sign in with goes behind its address, as `/#code=…`.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export function startConsole(options: PageOptions): Promise<Served> {
  const html = consolePage(options);
  return servePage({ html, folder, referrerPolicy: 'no-referrer', asksStore: true }, options);
}
