// A Medusa store with a PostgreSQL of its own, as a real one answers. Its first line on standard output says where it is, as JSON.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';
import { seed } from './seed.mjs';

const SELLER = { email: 'seller@shop.example', password: 'a store of tests' };

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

const database = await startPostgres(await freePort());
const env = {
  ...process.env,
  DATABASE_URL: database.url,
  MEDUSA_DISABLE_TELEMETRY: 'true',
  NODE_ENV: 'production',
};

/** Runs Medusa's own command; what it says goes beside the line that this program says. */
const medusa = (...args) => {
  const cli = path.join(import.meta.dirname, 'node_modules/@medusajs/cli/cli.js');
  return spawn(process.execPath, [cli, ...args], {
    cwd: import.meta.dirname,
    stdio: ['ignore', process.env.STORE_LOG ? 2 : 'ignore', 2],
    env,
  });
};

async function done(command) {
  const [code] = await once(command, 'exit');
  if (code !== 0) throw new Error(`${command.spawnargs.join(' ')} ended with ${code}.`);
}

/** What runs now, and is to be ended with this program. */
let running = null;

async function run(...args) {
  running = medusa(...args);
  await done(running);
}

async function end() {
  running?.kill('SIGKILL');
  await database.stop();
}

/** Until it answers, or has ended. */
async function healthy(address, server) {
  for (;;) {
    const up = await fetch(`${address}/health`).catch(() => null);
    if (up?.ok) return;
    if (server.exitCode !== null) throw new Error(`Medusa ended with ${server.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

process.on('SIGTERM', () => void end().finally(() => process.exit()));
try {
  await run('db:migrate');
  await run('user', '-e', SELLER.email, '-p', SELLER.password);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  running = medusa('start', '--host', '127.0.0.1', '--port', String(port));
  await healthy(address, running);
  console.log(JSON.stringify({ address, seller: SELLER, ...(await seed(address, SELLER)) }));
} catch (error) {
  await end();
  throw error;
}
