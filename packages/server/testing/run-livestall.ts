import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const LIVESTALL = fileURLToPath(new URL('../dist/livestall.js', import.meta.url));

/** A process of the command line. */
export interface LivestallProcess {
  /** Resolves with what it said once this is in it. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  /** What became of it. */
  ended: Promise<{ code: number | null; out: string; err: string }>;
}

/** Runs `livestall` with these words in a process of its own. */
export function startLivestall(
  words: readonly string[],
  environment: Record<string, string> = {},
): LivestallProcess {
  const child = spawn(process.execPath, ['--no-warnings', LIVESTALL, ...words], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read = { out: '', err: '' };
  child.stdout.on('data', (bytes: Buffer) => (read.out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (read.err += bytes.toString()));
  return {
    said: (pattern) =>
      waitFor(
        child,
        () => pattern.exec(read.out),
        () => read.err,
      ),
    kill: (signal) => void child.kill(signal),
    ended: once(child, 'close').then(([code]) => ({ code: code as number | null, ...read })),
  };
}

/** Runs `livestall` to its end. */
export function livestall(...words: string[]): LivestallProcess['ended'] {
  return startLivestall(words).ended;
}

async function waitFor<T>(
  child: ChildProcessByStdio<null, Readable, Readable>,
  look: () => T | null,
  why: () => string,
): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== null) return found;
    const [event] = await Promise.race([
      once(child.stdout, 'data').then(() => ['data']),
      once(child, 'close').then(() => ['close']),
    ]);
    if (event === 'close' && look() === null) throw new Error(`It ended without: ${why()}`);
  }
}
