import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A script in a process of its own, that is asked one thing after another. */
export class Child {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** Starts a script of this folder. */
  static start(script: string, ...args: string[]): Child {
    return new Child(fork(new URL(script, import.meta.url), args));
  }

  /** What it says next. @throws where it ended instead. */
  async hear<T>(): Promise<T> {
    const gone = new AbortController();
    const ended = once(this.#process, 'exit', { signal: gone.signal }).then(() => {
      throw new Error('A process of the bench ended too early.');
    });
    ended.catch(() => undefined);
    const [said] = (await Promise.race([once(this.#process, 'message'), ended])) as [T];
    gone.abort();
    return said;
  }

  /** Asks; resolves to its answer. */
  ask<T>(question: object): Promise<T> {
    const answer = this.hear<T>();
    this.#process.send(question);
    return answer;
  }

  async end(): Promise<void> {
    const exited = once(this.#process, 'exit');
    this.#process.kill();
    await exited;
  }
}
