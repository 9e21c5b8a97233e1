import { spawn } from 'node:child_process';

/** Writes `{ name: value }` as ffmpeg's options; a list gives the same option several times. */
export const options = (given) =>
  Object.entries(given).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [`-${name}`, `${value}`]),
  );

/**
 * Starts ffmpeg. `input` is its standard input; `done` resolves when it ended well, and otherwise rejects with
 * what it said.
 */
export function ffmpeg(args) {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  // When ffmpeg gives up, its input breaks as well; the reason comes by `done`.
  child.stdin.on('error', () => undefined);
  const done = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg: ${said}`))));
  });
  return { input: child.stdin, done };
}
