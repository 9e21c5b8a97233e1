import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { PageOptions } from './page-options.ts';

const sdk = fileURLToPath(new URL('../../packages/livestall/dist/cdn/', import.meta.url));

/**
 * What the command line says: `--port`, `--host`, `--server`, `--channel` and `--store`, with this repository's build of the SDK.
 *
 * @param port where the page is unless it says otherwise
 * @throws TypeError for an option that there is not
 */
export function readPageOptions(port: string): PageOptions {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: port },
      host: { type: 'string', default: '127.0.0.1' },
      server: { type: 'string', default: 'http://127.0.0.1:4400' },
      channel: { type: 'string', default: 'farm' },
      store: { type: 'string' },
    },
  });
  return { ...values, port: Number(values.port), sdk };
}
