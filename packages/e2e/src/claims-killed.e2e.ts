import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { runs } from '../../protocol/testing/runs.js';
import { checkHistory } from './world/claim-history.ts';
import { HostSession } from './world/host-session.ts';
import { ServerProcess } from './world/server-process.ts';

let folder: string;
let server: ServerProcess;
let host: HostSession;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-claims-'));
  const account = { id: 'willow-bend', name: 'Willow Bend', origins: [] };
  const limits = { visits: 1_000_000, claims: 1_000_000 };
  server = new ServerProcess({ data: path.join(folder, 'data'), accounts: [account], limits });
  await server.start();
  host = await HostSession.open(server.address, server.code);
});

afterAll(async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true });
});

// `FUZZ=100` plays two hundred of them; `SEED=…` the one that failed once more.
const seeds = process.env['SEED']
  ? [Number(process.env['SEED'])]
  : Array.from({ length: runs(2).numRuns }, () => Math.floor(Math.random() * 2 ** 32));

it.each(seeds)('keeps what it said though it is killed while a crowd claims: seed %d', (seed) =>
  checkHistory(server, host, seed),
);
