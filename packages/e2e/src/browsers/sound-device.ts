import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Child } from './child.ts';
import { findSoundServer } from './find-browser.ts';

/** A sound device that nobody hears, kept until it is disposed of. */
export interface SoundDevice extends AsyncDisposable {
  /** What a program that is to play by it has in its environment. */
  env: Record<string, string>;
}

/** Opens a sound device that takes its time for each second, as real ones do. */
export async function openSoundDevice(): Promise<SoundDevice> {
  await using parts = new AsyncDisposableStack();
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'livestall-sound-'));
  parts.defer(() => fs.rm(folder, { recursive: true }));
  const socket = path.join(folder, 'socket');
  const load = (module: string) => ['--load', module];
  const server = parts.use(
    new Child(
      findSoundServer(),
      [
        ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'],
        ...load('module-null-sink'),
        ...load(`module-native-protocol-unix socket=${socket} auth-anonymous=1`),
      ],
      { HOME: folder, XDG_RUNTIME_DIR: folder },
    ),
  );
  while (!(await fs.stat(socket).catch(() => null))) {
    if (server.ended) throw new Error('The sound server ended before it was up.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const kept = parts.move();
  return {
    env: { PULSE_SERVER: `unix:${socket}` },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
