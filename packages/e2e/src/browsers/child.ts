import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs beside the test, and is ended with it. */
export class Child implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #gone: Promise<unknown>;

  /** Starts it. What it has to say is heard on the descriptor 3; the rest is chatter. */
  constructor(command: string, args: readonly string[], env: Record<string, string> = {}) {
    this.#child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    this.#gone = once(this.#child, 'exit');
  }

  /** The first that it says. @throws where it ends before. */
  async says(): Promise<string> {
    const pipe = this.#child.stdio[3];
    if (!pipe) throw new Error('It has no descriptor 3.');
    const ended = this.#gone.then(() => {
      throw new Error(`${this.#child.spawnfile} ended before it was up.`);
    });
    ended.catch(() => undefined);
    const [said] = (await Promise.race([once(pipe, 'data'), ended])) as [Buffer];
    return said.toString().trim();
  }

  /** Whether it has ended by itself. */
  get ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill();
    await this.#gone;
  }
}
