import { createServer } from '../../create-server.js';
import type { Command } from '../command.js';
import { runUntilStopped } from '../run-until-stopped.js';
import { SERVER_SETTINGS, serverOptions } from '../server-settings.js';

/** Runs a server. What it says is its log; no token is ever in it. */
export const serve: Command = {
  name: 'serve',
  operands: [],
  what: 'Runs a show server until SIGTERM or Ctrl-C',
  settings: SERVER_SETTINGS,
  async run(given) {
    const options = serverOptions(given);
    runUntilStopped(await createServer(options), options.drainMs);
  },
};
