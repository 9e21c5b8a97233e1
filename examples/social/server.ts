import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSocial } from './src/start-social.ts';

export { startSocial, type Social } from './src/start-social.ts';
export type { SocialOptions } from './src/social-options.ts';

if (import.meta.main) await runFromTheCommandLine();

async function runFromTheCommandLine(): Promise<void> {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4330' },
        host: { type: 'string', default: '127.0.0.1' },
        server: { type: 'string', default: 'http://127.0.0.1:4400' },
        channel: { type: 'string', default: 'farm' },
      },
    });
    const { host, server, channel } = values;
    const sdk = fileURLToPath(new URL('../../packages/livestall/dist/cdn/', import.meta.url));
    const page = await startSocial({ host, port: Number(values.port), server, channel, sdk });
    console.log(`The article: ${page.address}`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void page.close());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
