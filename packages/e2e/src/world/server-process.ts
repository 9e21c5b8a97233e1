import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ServerOptions } from '@livestall/server';
import type { Hurry } from './hurried.ts';

/** A show server in a process of its own. */
export class ServerProcess {
  /** `http://127.0.0.1:4321`, the same after a restart. */
  address = '';
  /** Where its metrics are, if it was told to have them. */
  metricsAddress = '';
  /** Signs in a host of the channel `farm`, once. */
  code = '';
  /** An operator's token. */
  operator = '';
  #child: ChildProcess | undefined;
  readonly #options: ServerOptions;
  readonly #hurry: Hurry | undefined;
  readonly #fate: string | undefined;

  /**
   * @param hurry The clock that it goes by. Default: the machine's.
   * @param fate A script of this folder that runs before it. Default: none.
   */
  constructor(options: ServerOptions, hurry?: Hurry, fate?: string) {
    this.#options = options;
    this.#hurry = hurry;
    this.#fate = fate;
  }

  /** The number under which the system knows the process that runs now. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async start(): Promise<void> {
    const port = this.address === '' ? 0 : Number(new URL(this.address).port);
    const scriptAt = (name: string) => path.join(import.meta.dirname, name);
    const before = [this.#hurry && 'hurry.ts', this.#fate].filter((name) => name !== undefined);
    const args = [
      ...before.flatMap((name) => ['--import', scriptAt(name)]),
      ...[scriptAt('run-server.ts'), JSON.stringify({ ...this.#options, port })],
    ];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, HURRY: JSON.stringify(this.#hurry) },
    });
    this.#child = child;
    const lines = createInterface({ input: child.stdout });
    const exit = once(child, 'exit').then(([code]) => {
      throw new Error(`The server ended with ${String(code)}.`);
    });
    const [line] = (await Promise.race([once(lines, 'line'), exit])) as [string];
    exit.catch(() => undefined);
    Object.assign(this, JSON.parse(line));
  }

  /** How many streams of viewers it has open, by its metrics. */
  async viewerStreams(): Promise<number> {
    const response = await fetch(`${this.metricsAddress}/metrics`);
    const [, count] = /^livestall_viewer_streams (\d+)$/m.exec(await response.text()) ?? [];
    return Number(count);
  }

  /** As when the power goes: nothing is said, nothing is closed. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
