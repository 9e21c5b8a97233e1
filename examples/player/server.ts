import { createServer } from '@livestall/server';
import { readPageOptions } from '../page/read-page-options.ts';
import { runFromTheCommandLine } from '../page/run-from-the-command-line.ts';
import type { Served } from '../page/served.ts';
import { rehearsed } from './src/rehearsed.ts';
import { startPlayer } from './src/start-player.ts';

export { startPlayer };

/** The page, and the server that its streams come from. */
async function startBoth(): Promise<Served> {
  const { host = '127.0.0.1', port = 0, sdk } = readPageOptions('4340');
  const rehearsal = { account: 'willow-bend', storeUrl: `http://${host}:${port}` };
  const accounts = [{ id: 'willow-bend', name: 'Willow Bend Farm', origins: [] }];
  const show = await createServer({
    data: ':memory:',
    host,
    port: port === 0 ? 0 : port + 1,
    accounts,
    rehearsal,
  });
  const page = await startPlayer({ host, port, sdk, streams: rehearsed(show.address) });
  return {
    address: page.address,
    close: async () => {
      await page.close();
      await show.close();
    },
  };
}

if (import.meta.main) await runFromTheCommandLine('The player', startBoth);
