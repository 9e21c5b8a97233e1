import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Target } from './target.ts';

/** The second implementation, in a process of its own, and how to end it. */
export async function startPythonServer(): Promise<{ target: Target; stop: () => Promise<void> }> {
  const script = path.join(import.meta.dirname, 'python/stall_server.py');
  const child = spawn('python3', ['-B', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exit.then(([code]) => {
      throw new Error(`The server in Python ended with ${String(code)}.`);
    }),
  ])) as [string];
  const stop = async () => {
    child.kill();
    await exit;
  };
  return { target: JSON.parse(line) as Target, stop };
}
