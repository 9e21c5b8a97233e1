import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BenchOptions } from '../bench-options.ts';
import { toRows, type Row } from '../rows.ts';
import { actAtDesk } from './act-at-desk.ts';
import { besidePeer } from './beside-peer.ts';
import { Child } from './child.ts';
import { claimBare } from './claim-bare.ts';
import type { Crowd, CrowdTold } from './claim-over-http.ts';
import { openDrop } from './open-drop.ts';
import type { Pace } from './pace.ts';

const RUNS = 3;
/** Viewers of each case. */
const VIEWERS = { ledger: 60_000, hold: 30_000, http: 30_000, refuse: 30_000, offered: 20_000 };
const CONNECTIONS = 128;
/** Claims a second, as they come and not as they are answered. */
const OFFERED = 2_000;
/** Streams that are open meanwhile. */
const READERS = 5_000;

interface Lateness {
  batches: number;
  p50: number;
  p99: number;
}

/** How many claims a second are granted, durably, and refused; and whether those who watch feel it. */
export async function benchClaims({ runs }: BenchOptions): Promise<Row[]> {
  const times = runs ?? RUNS;
  return [
    ...(await atDesk(times)),
    ...(await holdsAtDesk(times)),
    ...(await overHttp(times)),
    ...(await besideStreams(times)),
  ];
}

/** Ours and a bare loop take turns, on the same disk. */
async function atDesk(times: number): Promise<Row[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-claims-'));
  const drop = await openDrop(path.join(folder, 'data'));
  const pairs: [Pace, Pace][] = [];
  for (let run = 0; run < times; run += 1) {
    const coupon = `ledger-${run}`;
    await drop.drop(coupon, VIEWERS.ledger);
    const ours = await actAtDesk(coupon, VIEWERS.ledger, (by, key) =>
      drop.server.desk.claim(drop.show, by, coupon, key),
    );
    pairs.push([ours, await claimBare(folder, `bare-${run}`, VIEWERS.ledger)]);
  }
  await drop.server.close();
  fs.rmSync(folder, { recursive: true });
  return besidePeer('ledger', 'node:sqlite', pairs);
}

/** Units of a flash offer are held; where one is all there is, all others get a place in the line. */
async function holdsAtDesk(times: number): Promise<Row[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-holds-'));
  const { server, show, dropOffer } = await openDrop(folder);
  const rates: Record<string, number[]> = { hold: [], line: [] };
  for (let run = 0; run < times; run += 1) {
    for (const [what, values] of Object.entries(rates)) {
      const of = `${what}-${run}`;
      await dropOffer(of, what === 'line' ? 1 : VIEWERS.hold);
      const { rate } = await actAtDesk(of, VIEWERS.hold, (by, key) =>
        server.desk.hold(show, by, { of, wait: true }, key),
      );
      values.push(rate);
    }
  }
  await server.close();
  fs.rmSync(folder, { recursive: true });
  return Object.entries(rates).flatMap(([what, values]) =>
    toRows({
      ...{ bench: 'claims', case: what, subject: 'livestall' },
      ...{ metric: 'claims/s', unit: '1/s', values },
    }),
  );
}

/** As many as the server can take: granted, then refused, then answered by a bare server that knows nothing. */
function overHttp(times: number): Promise<Row[]> {
  return withServer(async ({ server, drop, crowd }) => {
    const granted: [Pace, Pace][] = [];
    const refused: [Pace, Pace][] = [];
    const peer = Child.start('bare-server-worker.ts');
    const { port } = await peer.hear<{ port: number }>();
    const paceOf = async (by: Child, of: Partial<Crowd> & { viewers: number }, status: string) => {
      const before = await by.ask<number>({ cpu: true });
      const { rate } = await crowd(of, status);
      return { rate, cpu: ((await by.ask<number>({ cpu: true })) - before) / of.viewers };
    };
    for (let run = 0; run < times; run += 1) {
      const all = { coupon: `http-${run}`, viewers: VIEWERS.http };
      await drop(all.coupon, all.viewers);
      const grants = await paceOf(server, all, '201');
      const late = { coupon: `refuse-${run}`, viewers: VIEWERS.refuse, from: 1 };
      await drop(late.coupon, 1);
      await crowd({ ...late, viewers: 1, from: 0 }, '201');
      const refusals = await paceOf(server, late, '409');
      const bare = await paceOf(peer, { ...late, port }, '409');
      granted.push([grants, bare]);
      refused.push([refusals, bare]);
    }
    await peer.end();
    return [
      ...besidePeer('http', 'node:http', granted),
      ...besidePeer('refuse', 'node:http', refused),
    ];
  });
}

/** What is offered steadily, alone and with thousands who watch; and how late these are told, with it and without. */
async function besideStreams(times: number): Promise<Row[]> {
  return withServer(async ({ drop, crowd, readers }) => {
    const took: Record<string, number[]> = { alone: [], watched: [], quiet: [], claiming: [] };
    const offer = async (coupon: string) => {
      await drop(coupon, VIEWERS.offered);
      return (await crowd({ coupon, viewers: VIEWERS.offered, rate: OFFERED }, '201')).p99;
    };
    for (let run = 0; run < times; run += 1) took['alone']?.push(await offer(`alone-${run}`));
    const watching = await readers();
    for (let run = 0; run < times; run += 1) {
      await watching.ask<Lateness>({});
      // Nothing but the news of a coupon now and then.
      for (let n = 0; n < 20; n += 1) {
        await drop(`quiet-${run}-${n}`, 1);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      took['quiet']?.push((await watching.ask<Lateness>({})).p99);
      took['watched']?.push(await offer(`watched-${run}`));
      took['claiming']?.push((await watching.ask<Lateness>({})).p99);
    }
    await watching.end();
    const ms = (what: string, metric: string, values: number[] = []) =>
      toRows({ bench: 'claims', case: what, subject: 'livestall', metric, unit: 'ms', values });
    return [
      ...ms(`${OFFERED}/s offered`, 'answer, p99', took['alone']),
      ...ms(`${OFFERED}/s, ${READERS} streams`, 'answer, p99', took['watched']),
      ...ms(`no claims, ${READERS} streams`, 'batch, p99', took['quiet']),
      ...ms(`${OFFERED}/s, ${READERS} streams`, 'batch, p99', took['claiming']),
    ];
  });
}

interface Stage {
  server: Child;
  drop: (coupon: string, total: number) => Promise<void>;
  crowd: (of: Partial<Crowd>, status: string) => Promise<CrowdTold>;
  readers: () => Promise<Child>;
}

/** A server, a crowd and those who watch, each in a process of its own. */
async function withServer(measure: (stage: Stage) => Promise<Row[]>): Promise<Row[]> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-claims-'));
  const server = Child.start('server-worker.ts', data);
  const people = Child.start('crowd-worker.ts');
  try {
    const open = await server.hear<Pick<Crowd, 'port' | 'show' | 'secret'>>();
    return await measure({
      server,
      drop: (coupon, total) => server.ask({ coupon, total }),
      crowd: async (of, status) => {
        const told = await people.ask<CrowdTold>({ ...open, connections: CONNECTIONS, ...of });
        const others = Object.keys(told.statuses).filter((one) => one !== status);
        if (others.length > 0) throw new Error(`Claims were answered ${others.join(', ')}.`);
        return told;
      },
      readers: async () => {
        const child = Child.start('readers-worker.ts', `${open.port}`, open.show, `${READERS}`);
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
