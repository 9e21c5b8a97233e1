import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Starts a PostgreSQL server of its own in a new folder, which goes with it.
 *
 * @param {number} port
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(port) {
  const bin = fs.globSync('/usr/lib/postgresql/*/bin').at(-1) ?? '';
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-postgres-'));
  // It refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? ['runuser', '-u', 'postgres', '--'] : ['env'];
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  const [first, ...rest] = as;
  const data = path.join(folder, 'data');
  const init = [path.join(bin, 'initdb'), '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'];
  execFileSync(first, [...rest, ...init], { stdio: 'ignore' });
  const options = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F'];
  const server = spawn(first, [...rest, path.join(bin, 'postgres'), ...options], {
    stdio: 'ignore',
  });
  const exit = once(server, 'exit');
  const stop = async () => {
    const halt = [path.join(bin, 'pg_ctl'), 'stop', '-D', data, '-m', 'immediate'];
    execFileSync(first, [...rest, ...halt], { stdio: 'ignore' });
    await exit;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(path.join(bin, 'pg_isready'), port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

async function answering(isReady, port) {
  for (let tries = 0; tries < 600; tries += 1) {
    const asked = spawn(isReady, ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    const [code] = await once(asked, 'exit');
    if (code === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('PostgreSQL did not come up.');
}
