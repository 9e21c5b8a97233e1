import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Row } from '../rows.ts';
import { actAtDesk } from './act-at-desk.ts';
import { BareLedger } from './bare-ledger.ts';
import { besidePeer } from './beside-peer.ts';
import { openDrop } from './open-drop.ts';
import { paceRows } from './pace-rows.ts';
import type { Pace } from './pace.ts';

const VIEWERS = { ledger: 60_000, hold: 30_000 };

/** The server's own calls and a bare loop take turns, on the same disk. */
export async function claimsAtDesk(times: number): Promise<Row[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-claims-'));
  const { server, show, drop } = await openDrop(path.join(folder, 'data'));
  const bare = new BareLedger(folder);
  const pairs: [Pace, Pace][] = [];
  for (let run = 0; run < times; run += 1) {
    const of = `ledger-${run}`;
    await drop({ of, total: VIEWERS.ledger });
    const ours = await actAtDesk(of, VIEWERS.ledger, (by, key) =>
      server.desk.claim(show, by, of, key),
    );
    pairs.push([ours, await bare.claim(of, VIEWERS.ledger)]);
  }
  bare.close();
  await server.close();
  fs.rmSync(folder, { recursive: true });
  return besidePeer('ledger', 'node:sqlite', pairs);
}

/** Units of a flash offer are held; where one is all there is, all others get a place in the line. */
export async function holdsAtDesk(times: number): Promise<Row[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-holds-'));
  const { server, show, drop } = await openDrop(folder);
  const paces: Record<string, Pace[]> = { hold: [], line: [] };
  for (let run = 0; run < times; run += 1) {
    for (const [what, own] of Object.entries(paces)) {
      const of = `${what}-${run}`;
      await drop({ act: 'holds', of, total: what === 'line' ? 1 : VIEWERS.hold });
      const pace = await actAtDesk(of, VIEWERS.hold, (by, key) =>
        server.desk.hold(show, by, { of, wait: true }, key),
      );
      own.push(pace);
    }
  }
  await server.close();
  fs.rmSync(folder, { recursive: true });
  return Object.entries(paces).flatMap(([what, own]) => paceRows(what, 'livestall', own));
}
