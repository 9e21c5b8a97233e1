import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../world/free-port.ts';
import { adapt } from './adapt.ts';
import { makeCertificate } from './certificate.ts';

const RECIPES = path.resolve(import.meta.dirname, '../../../../docs/hosting');

/** A proxy by one of the recipes. */
export interface Proxy {
  port: number;
  ca: string;
  /** As after a change of its configuration. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** What a test's proxy stands before. */
export interface ProxyOptions {
  /** An empty folder for its files. */
  folder: string;
  /** `127.0.0.1:4400` */
  upstream: string;
  /** What else is different from the recipe. */
  changes?: Readonly<Record<string, string>>;
}

/** nginx by docs/hosting/nginx.conf. */
export async function startNginx({ folder, upstream, changes }: ProxyOptions): Promise<Proxy> {
  const { certificate, key, ca } = makeCertificate(folder);
  const [port, plain] = [await freePort(), await freePort()];
  const live = '/etc/letsencrypt/live/live.example';
  const recipe = adapt(readFileSync(path.join(RECIPES, 'nginx.conf'), 'utf8'), {
    'listen 443 ssl http2;': `listen 127.0.0.1:${port} ssl http2;`,
    'listen 80;': `listen 127.0.0.1:${plain};`,
    [`${live}/fullchain.pem`]: certificate,
    [`${live}/privkey.pem`]: key,
    '127.0.0.1:4400': upstream,
    ...changes,
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (one) => `${one}_temp_path ${folder}/${one};`,
  );
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(
    file,
    // Where this runs as root, workers must reach the folder too.
    `user root; daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr;
     events { worker_connections 1024; }
     http { access_log off; ${temporary.join(' ')}
     ${recipe} }`,
  );
  const child = run('nginx', ['-p', folder, '-c', file]);
  await answers(port, child);
  return {
    ...{ port, ca },
    reload: async () => {
      child.kill('SIGHUP');
      // Nothing says when the new workers are there; both old and new ones serve until then.
      await pause(500);
    },
    stop: () => end(child, 'SIGTERM'),
  };
}

/** Caddy by docs/hosting/Caddyfile. */
export async function startCaddy({ folder, upstream, changes }: ProxyOptions): Promise<Proxy> {
  const { certificate, key, ca } = makeCertificate(folder);
  const [port, admin] = [await freePort(), await freePort()];
  const recipe = adapt(readFileSync(path.join(RECIPES, 'Caddyfile'), 'utf8'), {
    'live.example {': `https://live.example:${port} {\n\ttls ${certificate} ${key}`,
    '127.0.0.1:4400': upstream,
    ...changes,
  });
  const file = path.join(folder, 'Caddyfile');
  const global = `{\n\tadmin localhost:${admin}\n\tauto_https disable_redirects\n}\n`;
  writeFileSync(file, global + recipe);
  const config = ['--config', file, '--adapter', 'caddyfile'];
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = run('caddy', ['run', ...config], home);
  await answers(port, child);
  return {
    ...{ port, ca },
    reload: async () => {
      const loading = run('caddy', ['reload', '--force', ...config], home);
      await once(loading, 'exit');
    },
    stop: () => end(child, 'SIGTERM'),
  };
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
  return spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The proxy ended with ${child.exitCode}.`);
    const socket = connect(port, '127.0.0.1');
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (open) return;
    await pause(50);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
