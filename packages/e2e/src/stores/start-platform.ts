import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A platform's real server, in a process of its own. */
export interface Platform {
  /** `http://127.0.0.1:4321` */
  address: string;
  /** The platform's ids of what it sells, by their SKU. */
  variants: { readonly [sku: string]: string };
  stop(): Promise<void>;
}

/**
 * Installs a store of `packages/e2e/stores`, which has a lockfile of its own, and starts it.
 *
 * @param name Its folder: `vendure`.
 * @param args Which of the stores there, where it has several.
 * @returns where it is, and what else it says of itself
 */
export async function startPlatform<P extends Platform = Platform>(
  name: string,
  ...args: string[]
): Promise<P> {
  const folder = path.resolve(import.meta.dirname, '../../stores', name);
  install(folder);
  const child = spawn(process.execPath, ['server.mjs', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, VENDURE_DISABLE_TELEMETRY: 'true' },
  });
  const exit = once(child, 'exit');
  const ended = exit.then(([code]) => {
    throw new Error(`The store on ${[name, ...args].join(' ')} ended with ${String(code)}.`);
  });
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended,
  ])) as [string];
  ended.catch(() => undefined);
  const stop = async () => {
    child.kill();
    await exit;
  };
  return { ...JSON.parse(line), stop } as P;
}

/** Installs what the lockfile says, unless that was done since it was written. */
function install(folder: string): void {
  const quiet = { MEDUSA_DISABLE_TELEMETRY: 'true', VENDURE_DISABLE_TELEMETRY: 'true' };
  const unlessDone = '[ node_modules/.package-lock.json -nt package-lock.json ] || exec npm ci';
  // Files that run beside each other may start stores of one folder: the first installs, and the others wait.
  execFileSync('flock', ['package.json', 'sh', '-c', unlessDone], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...quiet },
  });
}
