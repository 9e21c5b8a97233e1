import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LogIndex, LogStretch, LogStretchRef, Session } from '@livestall/protocol';
import { applyEvents } from '@livestall/protocol';
import { createServer, type StallServer } from '@livestall/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import type { Op } from '../ledger/contract.js';
import { LedgerStore } from '../ledger/ledger-store.js';
import { openDatabase } from '../ledger/open-database.js';
import { viewerKey } from '../shows/viewer-key.js';
import { SteadyClock } from '../steady-clock.js';

const MINUTE = 60_000;
let folder: string;
let server: StallServer;

/** A ledger whose only show began some minutes ago. */
function fill(): void {
  let now = Date.now() - 10 * MINUTE;
  const store = new LedgerStore(
    openDatabase(folder),
    new SteadyClock(
      () => now,
      () => 0,
    ),
  );
  const enter = (...ops: Op[]) => {
    expect(store.commit(ops).every(({ ok }) => ok)).toBe(true);
    now += MINUTE;
  };
  const line = {
    show: 'show',
    sender: viewerKey('s', 'ana'),
    name: 'Ana',
    role: 'viewer',
  } as const;
  const info = { title: 'Morning', rehearsal: false };
  enter(
    {
      op: 'account.create',
      take: { id: 'willow', name: 'Willow', origins: [], kid: 'k', secret: 's' },
    },
    { op: 'channel.put', take: { account: 'willow', id: 'farm', title: 'Farm' } },
    {
      op: 'show.create',
      take: { id: 'show', account: 'willow', channel: 'farm', salt: 's', info, stream: null },
    },
  );
  enter({
    op: 'events.append',
    take: { show: 'show', events: [{ type: 'show.started', data: {} }] },
  });
  enter({ op: 'message.add', take: { ...line, text: 'Good morning' } });
  enter({ op: 'message.add', take: { ...line, text: 'Call me at 555 0100' } });
  store.close();
}

const start = async () => {
  server = await createServer({ data: folder });
};
const address = (tail = '') => `${server.address}/v1/shows/show/log${tail}`;
const index = async () => (await call<LogIndex>(address())).body;
const at = (epoch: string, { n, rev }: LogStretchRef) => address(`/${epoch}/${n}.${rev}`);
const all = async ({ epoch, stretches }: LogIndex) =>
  Promise.all(stretches.map(async (ref) => (await call<LogStretch>(at(epoch, ref))).body));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'livestall-'));
  fill();
  await start();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the log of what was', () => {
  it('has an index, for caches to carry, and stretches that never change', async () => {
    const { status, headers, body } = await call<LogIndex>(address());
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=5');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('vary')).toBeNull();
    expect(body.stretches.map(({ rev, seq }) => [rev, seq])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 2],
    ]);
    expect(body.seq).toBe(2);

    const stretch = await call<LogStretch>(at(body.epoch, body.stretches[1]!));
    expect(stretch.status).toBe(200);
    expect(stretch.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(stretch.headers.get('access-control-allow-origin')).toBe('*');
    const { seq, ...place } = body.stretches[1]!;
    expect(stretch.body).toMatchObject({
      ...place,
      state: { status: 'scheduled', info: { title: 'Morning' }, seq },
      events: [{ type: 'show.started', seq: 2 }],
      messages: [],
    });
    const state = server.desk.state('show');
    expect(applyEvents(stretch.body.state, stretch.body.events)).toEqual(state);
  });

  it('is the same after a restart', async () => {
    const before = await index();
    const read = await all(before);
    await server.close();
    await start();
    const after = await index();
    expect(after).toEqual({ ...before, t: after.t });
    expect(await all(after)).toEqual(read);
  });

  it('has a new address for a stretch that lost a line, and the old is gone', async () => {
    const { code } = await server.mintCode({ account: 'willow', role: 'host', name: 'Rosa' });
    const session = await call<Session>(`${server.address}/v1/sessions`, { body: { code } });
    const before = await index();
    const touched = before.stretches.at(-1)!;
    expect(JSON.stringify(await all(before))).toContain('555 0100');
    const act = { act: 'message.redact', message: 'm2' };
    const acts = `${server.address}/v1/shows/show/acts`;
    expect((await call(acts, { token: session.body.token, body: act })).status).toBe(200);

    const after = await index();
    const renewed = { ...touched, rev: 1 };
    expect(after.stretches.slice(0, before.stretches.length)).toEqual(
      before.stretches.with(-1, renewed),
    );
    const gone = await call(at(before.epoch, touched));
    expect([gone.status, gone.body['code']]).toEqual([404, 'not-found']);
    expect(gone.headers.get('cache-control')).toBe('no-store');
    expect((await call<LogStretch>(at(after.epoch, renewed))).body.messages).toEqual([]);
    expect(JSON.stringify(await all(after))).not.toContain('555 0100');
  });

  it('forgets a person who was erased', async () => {
    const before = await index();
    expect(JSON.stringify(await all(before))).toContain('Good morning');
    const person = { account: 'willow', subject: 'ana' };
    // One of the two lines was taken away before.
    expect(await server.desk.eraseViewer(person)).toMatchObject({ shows: 1, messages: 2 });

    const after = await index();
    const touched = before.stretches.filter(({ n, rev }) =>
      after.stretches.some((one) => one.n === n && one.rev > rev),
    );
    expect(touched.length).toBe(1);
    expect((await call(at(before.epoch, touched[0]!))).status).toBe(404);
    expect(JSON.stringify(await all(after))).not.toMatch(/Good morning|Ana/);
  });

  it('is nowhere else, and says so', async () => {
    const { epoch, stretches } = await index();
    const { n, rev } = stretches[0]!;
    for (const [tail, status] of [
      [`/${epoch}/${n}.${rev + 7}`, 404],
      [`/${epoch}/${n + 1}.0`, 404],
      [`/${epoch}/999999999999.0`, 404],
      [`/other/${n}.${rev}`, 404],
      [`/${epoch}/${n}`, 404],
      [`/${epoch}/0${n}.${rev}`, 400],
      [`/${epoch}/${n}.x`, 400],
      [`/${epoch}/-1.0`, 400],
      [`/${epoch}/1e3.0`, 400],
      [`/${epoch}/${'9'.repeat(40)}.0`, 400],
      [`/${epoch}/${n}.%00`, 400],
      [`/a%20b/${n}.${rev}`, 400],
    ] as const) {
      expect((await call(address(tail))).status, tail).toBe(status);
    }
    expect((await call(`${server.address}/v1/shows/nowhere/log`)).status).toBe(404);
    expect((await call(`${server.address}/v1/shows/nowhere/log/${epoch}/1.0`)).status).toBe(404);
  });

  it('is described', async () => {
    const { body } = await call<{ paths: object }>(`${server.address}/openapi.json`);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/v1/shows/{show}/log', '/v1/shows/{show}/log/{epoch}/{n}.{rev}']),
    );
  });
});
