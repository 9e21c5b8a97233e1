import { createServer } from '../../create-server.js';
import type { Command } from '../command.js';
import { print } from '../print.js';
import { runUntilStopped } from '../run-until-stopped.js';
import { SERVER_SETTINGS, serverOptions } from '../server-settings.js';
import type { Setting } from '../setting.js';
import { UsageError } from '../usage-error.js';

const ACCOUNT = 'rehearsal';
const CHANNEL = 'farm';

/** A folder of its own: its channel is its account's, and is not to stand in the way of a store's own. */
const DEFAULTS: Readonly<Record<string, Partial<Setting>>> = {
  data: { default: './rehearsal' },
  log: { default: 'warn' },
};

/** Runs a server with a channel that rehearses: something to build a page against. */
export const rehearse: Command = {
  name: 'rehearse',
  operands: [],
  what: 'Runs a server with a scripted seller, a crowd and a looped broadcast, to build a page against',
  settings: [
    {
      name: 'store',
      takes: 'URL',
      what: 'The store that sells the goods; its pages may chat and claim',
      needed: true,
    },
    {
      name: 'origin',
      takes: 'ORIGIN',
      what: 'A page elsewhere that may chat and claim, or the console’s',
      several: true,
    },
    ...SERVER_SETTINGS.map((one) => ({ ...one, ...DEFAULTS[one.name] })),
  ],
  async run(given) {
    const options = serverOptions(given);
    const store = storeOf(given.must('store'));
    const origins = [...new Set([store.origin, ...given.list('origin')])];
    const server = await createServer({
      ...options,
      accounts: [{ id: ACCOUNT, name: 'Willow Bend Farm', origins }],
      rehearsal: { account: ACCOUNT, channel: CHANNEL, storeUrl: store.href.replace(/\/$/, '') },
    });
    runUntilStopped(server, options.drainMs);
    const host = { account: ACCOUNT, role: 'host', name: 'Mei Lin', channel: CHANNEL } as const;
    const { code } = await server.mintCode(host);
    print(`
  On a page of ${store.origin}:
    <live-stall server="${server.address}" channel="${CHANNEL}"></live-stall>

  The seller's code, good once, for a day: open your console's page with #code=${code}

  Ctrl-C stops it; started again it goes on where it was.
`);
  },
};

function storeOf(text: string): URL {
  const store = URL.canParse(text) ? new URL(text) : null;
  if (store && /^https?:$/.test(store.protocol)) return store;
  throw new UsageError(`--store takes an address like https://shop.example, not "${text}".`);
}
