// npm start -- [--port N] [--data DIR] [--host H]
// A show server with a rehearsal, a store with a Live tab, the seller's console, a paper's article with the same
// show and a club's room with its talk alone, each on an origin of its own.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from '@livestall/server';
import { startChat } from './chat/server.ts';
import { startConsole } from './console/server.ts';
import { startSocial } from './social/server.ts';
import { startStore } from './store/server.ts';

const ACCOUNT = 'willow-bend';
const CHANNEL = 'farm';
/** How this machine calls itself. */
const HERE = ['localhost', '127.0.0.1'];
const SDK = path.resolve(import.meta.dirname, '../packages/livestall/dist/cdn');

/** @type {{ close(): Promise<void> }[]} */
const running = [];

/** Started last, stopped first. */
const stop = async () => {
  for (const part of running.splice(0).reverse()) await part.close();
};

try {
  const addresses = await start(readOptions());
  console.log(`
  Store, with a Live tab   ${addresses.store}/live
  Seller's console         ${addresses.console}
                           (signs in once; start again for a new link)
  Article with the show    ${addresses.social}
  The talk without video   ${addresses.chat}
  Show server              ${addresses.server}/v1/channels/${CHANNEL}

  Ctrl-C stops it; started again it goes on where it was.
`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
  await stop();
}

/**
 * The server says in a sentence what keeps it from starting; the pages leave it to Node.
 * @param {unknown} error
 */
function sentenceOf(error) {
  if (!(error instanceof Error)) return error;
  return 'port' in error && 'code' in error && error.code === 'EADDRINUSE'
    ? `Port ${error.port} is taken by another program; this takes five in a row from --port.`
    : error.message;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4400' },
      data: { type: 'string', default: '.livestall' },
      host: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log('npm start -- [--port N] [--data DIR] [--host H]');
    process.exit();
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_531) {
    throw new Error(
      `--port takes a number from 1 to 65531, and the four after it are used as well.`,
    );
  }
  return { port, data: path.resolve(values.data), host: values.host };
}

/** @param {{ port: number, data: string, host: string | undefined }} options */
async function start({ port, data, host }) {
  // Without --host, two names of this machine: pages and server are then cross-site, as they are in the field.
  const bind = host ?? '127.0.0.1';
  const reached = host === undefined ? null : reachable(host);
  const origin = {
    server: `http://${reached ?? '127.0.0.1'}:${port}`,
    store: `http://${reached ?? 'localhost'}:${port + 1}`,
    console: `http://${reached ?? 'localhost'}:${port + 2}`,
    social: `http://${reached ?? 'localhost'}:${port + 3}`,
    chat: `http://${reached ?? 'localhost'}:${port + 4}`,
  };
  // Whoever types another name of this machine is let in too.
  const names = new Set([reached ?? 'localhost', ...(isAll(bind) || !host ? HERE : [])]);
  const origins = [...names].flatMap((name) =>
    [1, 2, 3, 4].map((after) => `http://${name}:${port + after}`),
  );
  const server = await createServer({
    host: bind,
    port,
    data,
    accounts: [{ id: ACCOUNT, name: 'Willow Bend Farm', origins }],
    rehearsal: { account: ACCOUNT, channel: CHANNEL, storeUrl: origin.store },
  });
  running.push(server);
  const pages = { host: bind, server: origin.server, channel: CHANNEL, sdk: SDK };
  const key = await shopKey(server, path.join(data, 'shop-key.json'));
  const account = { server: server.address, id: ACCOUNT, key };
  running.push(
    await startStore({ ...pages, port: port + 1, file: path.join(data, 'shop.json'), account }),
  );
  running.push(await startConsole({ ...pages, port: port + 2, store: origin.store }));
  running.push(await startSocial({ ...pages, port: port + 3, store: origin.store }));
  running.push(await startChat({ ...pages, port: port + 4 }));
  // Of the whole account: what holds for all its channels is hers to set too, as words that are not said.
  const { code } = await server.mintCode({ account: ACCOUNT, role: 'host', name: 'Mei Lin' });
  return { ...origin, console: `${origin.console}/#code=${code}` };
}

/**
 * The account's secret for the shop's backend, made at the first start.
 * @param {import('@livestall/server').StallServer} server
 * @param {string} file
 * @returns {Promise<{ kid: string, secret: string }>}
 */
async function shopKey(server, file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const response = await fetch(`${server.address}/v1/accounts/${ACCOUNT}/secrets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await server.operatorToken()}` },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`No secret for the shop: ${text}`);
  writeFileSync(file, text, { mode: 0o600 });
  return JSON.parse(text);
}

/**
 * @param {string} host
 */
function isAll(host) {
  return host === '0.0.0.0' || host === '::';
}

/**
 * The name under which others reach a host that is listened on: for "all", this machine's address in its network.
 * @param {string} host
 */
function reachable(host) {
  if (isAll(host)) {
    const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
    return (
      all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost'
    );
  }
  return host.includes(':') ? `[${host}]` : host;
}
