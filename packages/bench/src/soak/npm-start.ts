import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../../../.ci/free-port.mjs';

const SCRIPT = path.resolve(import.meta.dirname, '../../../../examples/start.mjs');

/** What `npm start` starts, in a process of its own, with data of its own. */
export interface NpmStart {
  /** The store's page with the stall. */
  livePage: string;
  close(): Promise<void>;
}

/** Starts it. @throws where it ended instead of coming up. */
export async function npmStart(): Promise<NpmStart> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-soak-'));
  // It takes four in a row.
  const port = String(await freePort(4));
  const child = spawn(process.execPath, [SCRIPT, '--port', port, '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  const close = async () => {
    child.kill('SIGINT');
    await gone;
    fs.rmSync(data, { recursive: true });
  };
  let said = '';
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(text);
    const [livePage] = /http\S+\/live\b/.exec(said) ?? [];
    if (livePage === undefined) continue;
    child.stdout.resume();
    return { livePage, close };
  }
  await close();
  throw new Error('`npm start` did not come up.');
}
