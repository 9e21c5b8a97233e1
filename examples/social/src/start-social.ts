import { fileURLToPath } from 'node:url';
import type { PageOptions } from '../../page/page-options.ts';
import { servePage } from '../../page/serve-page.ts';
import type { Served } from '../../page/served.ts';
import { ShowDescription } from '../../page/show-description.ts';
import { socialPage } from './social-page.ts';

const folder = fileURLToPath(new URL('../public/', import.meta.url));

/**
 * Serves a news article with the stall in it, on an origin of its own.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export async function startSocial(options: PageOptions): Promise<Served> {
  const { server, channel } = options;
  const description = new ShowDescription({ server, channel });
  const html = (address: string) => socialPage(server, channel, description.text(address));
  const served = await servePage(
    { html, folder, referrerPolicy: 'strict-origin-when-cross-origin' },
    options,
  );
  return {
    ...served,
    close: () => {
      description.close();
      return served.close();
    },
  };
}
