import type {
  Act,
  Backstage,
  Batch,
  LogIndex,
  LogStretch,
  Message,
  Problem,
  Reported,
  ReportedPage,
  Snapshot,
  Visit,
} from '@livestall/protocol';
import { snapshotState } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { everyToken } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;
let backend: string;
let operator: string;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
  ({ backend, operator } = await everyToken(stall));
});
afterAll(() => stall.close());

const report = (token: string, body: object) =>
  call<Problem>(`${stall.show}/reports`, { token, body });
const act = (one: Act) => call(`${stall.show}/acts`, { token: host, body: one });
const reports = async (): Promise<Reported[]> => {
  const stream = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${host}` });
  const { data } = await stream.next('backstage');
  await stream.close();
  return (data as unknown as Backstage).reports ?? [];
};
const ofAccount = (token: string) =>
  call<ReportedPage>(`${stall.server.address}/v1/accounts/willow/reports`, { token });

describe('a report', () => {
  it('of a line says what it says, counts each viewer once, and is told of nobody', async () => {
    const [ana, ben] = [await stall.visit('Ana'), await stall.visit('Ben')];
    const said = await call<Message>(`${stall.show}/messages`, {
      ...{ token: ana.ticket, key: 'the-line-of-ana', body: { text: 'Buy at my shop' } },
    });
    const about = { of: 'message', id: said.body.id };
    expect((await report(ben.ticket, { ...about, reason: 'spam' })).status).toBe(204);
    expect((await report(ben.ticket, { ...about, reason: 'scam', text: ' Look ' })).status).toBe(
      204,
    );
    const third = await stall.visit();
    expect((await report(third.ticket, { ...about, reason: 'scam' })).status).toBe(204);
    const [told] = await reports();
    expect(told).toMatchObject({ ...about, count: 2, reasons: { scam: 2 }, texts: ['Look'] });
    expect(told).toMatchObject({ name: 'Ana', text: 'Buy at my shop', closed: false });
    expect(told!.firstAt).toBeLessThanOrEqual(told!.at);
    expect(JSON.stringify(await reports())).not.toContain(ben.viewer.key);
    await act({ act: 'report.close', of: 'message', id: said.body.id });
    expect(await reports()).toEqual([]);
    expect((await report(ben.ticket, { ...about, reason: 'scam' })).status).toBe(204);
    expect(await reports(), 'what was seen to, of the same viewer').toEqual([]);
    await act({ act: 'report.reopen', of: 'message', id: said.body.id });
    expect(await reports()).toHaveLength(1);
    await act({ act: 'report.close', of: 'message', id: said.body.id });
  });

  it('of a line has who wrote it, and the lines around it that are shown', async () => {
    const [ana, ben] = [await stall.visit('Ana'), await stall.visit('Ben')];
    const say = async ({ ticket: token }: Visit, text: string) =>
      (
        await call<Message>(`${stall.show}/messages`, {
          ...{ token, key: crypto.randomUUID(), body: { text } },
        })
      ).body;
    const first = await say(ana, 'Two before it');
    const removed = await say(ana, 'Removed since');
    const second = await say(ana, 'x'.repeat(200));
    const bad = await say(ben, 'Buy at my shop');
    await act({ act: 'message.redact', message: removed.id });
    await report(ana.ticket, { of: 'message', id: bad.id, reason: 'scam' });
    const [alone] = await reports();
    expect(alone).toMatchObject({ sender: bad.sender, role: 'viewer' });
    expect(alone?.after, 'nothing was said after it').toBeUndefined();
    const third = await say(ana, 'Do not');
    await say(ana, 'He is right');
    await say(ana, 'Too far away');
    await report((await stall.visit()).ticket, { of: 'message', id: bad.id, reason: 'scam' });
    const [told] = await reports();
    expect(told?.before).toEqual([
      { id: first.id, name: 'Ana', text: 'Two before it' },
      { id: second.id, name: 'Ana', text: 'x'.repeat(120) },
    ]);
    expect(told?.after?.map(({ text }) => text)).toEqual(['Do not', 'He is right']);
    expect(told?.after?.[0]?.id).toBe(third.id);
    await act({ act: 'report.close', of: 'message', id: bad.id });
  });

  it('of a line reads no more than the nearest lines, however many were removed around it', async () => {
    const { desk } = stall.server;
    const by = { account: 'willow', role: 'viewer', name: 'Ana', subject: 'ana' } as const;
    const say = async (text: string) => (await desk.say(stall.id, by, text)).id;
    const spam = () => Promise.all(Array.from({ length: 60 }, () => say('Spam')));
    await say('Long before');
    const before = await spam();
    const bad = await say('Buy at my shop');
    const after = await spam();
    await say('Long after');
    await act({ act: 'message.redact-many', messages: [...before, ...after] });
    const about = { of: 'message', id: bad } as const;
    await report((await stall.visit()).ticket, { ...about, reason: 'scam' });
    const [told] = await reports();
    expect(told).toMatchObject({ id: bad });
    expect([told?.before, told?.after]).toEqual([undefined, undefined]);
    await act({ act: 'message.restore', message: before.at(-50)! });
    await act({ act: 'message.restore', message: after[49]! });
    await report((await stall.visit()).ticket, { ...about, reason: 'scam' });
    const [near] = await reports();
    expect(near?.before).toMatchObject([{ id: before.at(-50) }]);
    expect(near?.after).toMatchObject([{ id: after[49] }]);
    await act({ act: 'report.close', ...about });
  });

  it('of what is not there, or of nothing, is refused; too many are', async () => {
    const { ticket } = await stall.visit();
    for (const [body, status] of [
      [{ of: 'product', id: 'gold', reason: 'fake' }, 404],
      [{ of: 'message', id: 'm99999', reason: 'spam' }, 404],
      [{ of: 'message', reason: 'spam' }, 400],
      [{ of: 'host', id: 'rosa', reason: 'scam' }, 400],
      [{ of: 'host', reason: 'boredom' }, 400],
      [{ of: 'host', reason: 'scam' }, 204],
      [{ of: 'host', reason: 'scam' }, 429],
    ] as const) {
      expect((await report(ticket, body)).status, JSON.stringify(body)).toBe(status);
    }
    expect((await report(host, { of: 'host', reason: 'scam' })).status).toBe(403);
  });

  it('is read by the operator and the account’s backend, seen to or not', async () => {
    for (const token of [operator, backend]) {
      const { body } = await ofAccount(token);
      expect(body.reports.map(({ of, closed }) => [of, closed])).toEqual([
        ['host', false],
        ['message', true],
        ['message', true],
        ['message', true],
      ]);
    }
    expect((await ofAccount(host)).status).toBe(403);
  });

  it('outlives a restart, and goes with whoever made it', async () => {
    const by = { account: 'willow', role: 'viewer', name: null, subject: 'kim' } as const;
    await stall.server.desk.report(stall.id, by, {
      of: 'product',
      id: 'pears',
      reason: 'fake',
      text: 'Kim says',
    });
    stall = await stall.restart();
    host = await stall.host();
    expect((await reports())[0]).toMatchObject({ of: 'product', id: 'pears', texts: ['Kim says'] });
    const person = `${stall.server.address}/v1/accounts/willow/viewers/kim`;
    const { body } = await call<{ shows: { complaints: object[] }[] }>(person, { token: backend });
    expect(body.shows[0]?.complaints).toMatchObject([{ of: 'product', reason: 'fake' }]);
    await call(person, { token: backend, method: 'DELETE' });
    expect(JSON.stringify((await ofAccount(backend)).body)).not.toContain('Kim says');
  });
});

describe('a product that proved bad', () => {
  it('leaves by one act: for who watches within two ticks, for who comes, and at every moment of the replay', async () => {
    await act({ act: 'product.pin', product: 'honey' });
    const stream = await readStream(`${stall.show}/stream`);
    await stream.next('hello');
    await act({ act: 'product.remove', product: 'honey', reason: 'It was syrup.' });
    let batches = 0;
    let told: Batch;
    do {
      told = (await stream.next('batch')).data as unknown as Batch;
      batches += 1;
    } while (!told.log?.some(({ type }) => type === 'product.removed'));
    await stream.close();
    expect(batches).toBeLessThanOrEqual(2);
    const { body } = await call<Snapshot>(stall.show);
    const state = snapshotState(body);
    expect(state.removed).toMatchObject([{ product: 'honey', reason: 'It was syrup.' }]);
    expect(state.pins).toEqual([]);
    // What is drawn of a replay is the stage’s choice in the words of now: the removal is in the log for whoever replays it.
    const index = await call<LogIndex>(`${stall.show}/log`);
    for (const { n, rev } of index.body.stretches) {
      const at = `${stall.show}/log/${index.body.epoch}/${n}.${rev}`;
      expect((await call<LogStretch>(at)).status).toBe(200);
    }
  });
});
