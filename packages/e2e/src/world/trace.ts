import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';

/** What a process does to its files and sockets, while it does it. */
export interface Trace {
  /** The system calls so far, a line each, in their order; one that was waited for ends at `resumed`. */
  lines(): string[];
  /** Resolves when the process is gone and the last line is written. */
  ended: Promise<unknown>;
}

/**
 * Watches the writes and syncs of a running process and its threads, by strace.
 *
 * @param file Where the lines go.
 */
export async function traceWrites(pid: number, file: string): Promise<Trace> {
  const calls = 'write,writev,pwrite64,sendto,sendmsg,fsync,fdatasync';
  const child = spawn(
    'strace',
    ['-f', '-y', '-s', '64', '-e', `trace=${calls}`, '-o', file, '-p', String(pid)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // It says so when it is attached.
  await Promise.race([
    once(child.stderr, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('strace did not start.');
    }),
  ]);
  child.stderr.resume();
  return {
    lines: () => fs.readFileSync(file, 'utf8').split('\n'),
    ended: once(child, 'exit'),
  };
}
