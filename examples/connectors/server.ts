import { runFromTheCommandLine } from '../page/run-from-the-command-line.ts';
import type { Served } from '../page/served.ts';
import { channelStall } from './src/channel-stall.ts';
import { type Flags, readFlags } from './src/read-flags.ts';
import { startConnectors } from './src/start-connectors.ts';
import { startWithShows } from './src/start-with-shows.ts';

export { startConnectors, startWithShows };

/** The pages, with a show server of their own unless there is one. */
async function start({ server, channel, path, ...flags }: Flags): Promise<Served> {
  const pages =
    server === undefined
      ? await startWithShows(flags)
      : await startConnectors({ ...flags, findStall: channelStall(server, channel) });
  const address = new URL(path, pages.address.replace('127.0.0.1', 'localhost')).href;
  return { ...pages, address };
}

if (import.meta.main) await runFromTheCommandLine('The connectors', () => start(readFlags()));
