import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Child } from './child.ts';
import type { Crowd, CrowdTold } from './claim-over-http.ts';
import type { Dropped } from './open-drop.ts';

const CONNECTIONS = 128;

/** A server, and who comes to it. */
export interface Stage {
  server: Child;
  drop: (dropped: Dropped) => Promise<void>;
  /** @throws where an answer has another status. */
  crowd: (of: Partial<Crowd>, status: string) => Promise<CrowdTold>;
  /** Opens so many streams. */
  readers: (streams: number) => Promise<Child>;
}

/** Measures with a server, a crowd and those who watch, each in a process of its own. */
export async function withServer<T>(measure: (stage: Stage) => Promise<T>): Promise<T> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-claims-'));
  const server = Child.start('server-worker.ts', data);
  const people = Child.start('crowd-worker.ts');
  try {
    const open = await server.hear<Pick<Crowd, 'port' | 'show' | 'secret'>>();
    return await measure({
      server,
      drop: (dropped) => server.ask(dropped),
      crowd: async (of, status) => {
        const told = await people.ask<CrowdTold>({ ...open, connections: CONNECTIONS, ...of });
        const others = Object.keys(told.statuses).filter((one) => one !== status);
        if (others.length > 0) throw new Error(`Claims were answered ${others.join(', ')}.`);
        return told;
      },
      readers: async (streams) => {
        const child = Child.start('readers-worker.ts', `${open.port}`, open.show, `${streams}`);
        await child.hear();
        return child;
      },
    });
  } finally {
    await people.end();
    await server.end();
    fs.rmSync(data, { recursive: true });
  }
}
