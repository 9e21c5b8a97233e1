import type { Message, Problem, TalkRules } from '@livestall/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

const OPEN: TalkRules = { slowMs: 0, who: 'all', approve: false, links: 'house', delayed: false };

let stall: TestStall;
let host: string;
let keys = 0;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
});
afterAll(() => stall.close());
beforeEach(() => rule(OPEN));

const say = (token: string, text: string, key = `line-${String(++keys).padStart(4, '0')}`) =>
  call<Message & Problem>(`${stall.show}/messages`, { token, key, body: { text } });
const rule = (change: object, token = host) =>
  call(`${stall.show}/acts`, { token, body: { act: 'talk.rule', ...change } });
const ruled = () => stall.server.desk.state(stall.id)?.talk;

describe('the rules of the talk', () => {
  it('are changed one by one, by the host and whoever moderates, and told to all', async () => {
    const { code } = await stall.server.mintCode({
      account: 'willow',
      role: 'moderator',
      name: 'Ben',
    });
    const { body } = await call<{ token: string }>(`${stall.server.address}/v1/sessions`, {
      body: { code },
    });
    expect((await rule({ slowMs: 30_000 }, body.token)).status).toBe(200);
    const before = stall.server.desk.state(stall.id)?.seq;
    expect((await rule({ links: 'all' })).status).toBe(200);
    expect(ruled()).toEqual({ ...OPEN, slowMs: 30_000, links: 'all' });
    expect(stall.server.desk.state(stall.id)?.seq).toBe((before ?? 0) + 1);
    await rule({ links: 'all' });
    expect(stall.server.desk.state(stall.id)?.seq, 'what is so already').toBe((before ?? 0) + 1);
    expect((await rule({ slowMs: 1 }, (await stall.visit()).ticket)).status).toBe(403);
    for (const wrong of [{ slowMs: -1 }, { slowMs: 600_001 }, { who: 'none' }, { loud: true }]) {
      expect((await rule(wrong)).status).toBe(400);
    }
  });

  it('in slow mode take a line, and for the next say how many seconds to wait', async () => {
    await rule({ slowMs: 60_000 });
    const { ticket } = await stall.visit('Ana');
    const first = await say(ticket, 'First', 'the-first-line');
    expect(first.status).toBe(201);
    const second = await say(ticket, 'Second', 'the-second-line');
    expect([second.status, second.body.code]).toEqual([429, 'rate-limited']);
    const seconds = Number(second.headers.get('retry-after'));
    expect(seconds).toBe(second.body['retryAfter']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(
      (await say(ticket, 'First', 'the-first-line')).body,
      'what was granted stays so',
    ).toEqual(first.body);
    expect((await say((await stall.visit()).ticket, 'Another viewer')).status).toBe(201);
    for (const text of ['One', 'Two']) expect((await say(host, text)).status).toBe(201);
    await rule({ slowMs: 0 });
    expect((await say(ticket, 'Second', 'the-second-line')).status).toBe(201);
  });

  it('outlive a restart, and so does who spoke last', async () => {
    await rule({ slowMs: 600_000 });
    const { ticket } = await stall.visit();
    await say(ticket, 'Before');
    stall = await stall.restart();
    host = await stall.host();
    expect(ruled()?.slowMs).toBe(600_000);
    expect((await say(ticket, 'After')).status).toBe(429);
  });

  it('take lines of followers alone, or of those who bought', async () => {
    const { ticket } = await stall.visit();
    await rule({ who: 'followers' });
    const follower = await say(ticket, 'Let me in');
    expect([follower.status, follower.body.code]).toEqual([403, 'followers-only']);
    await rule({ who: 'buyers' });
    const buyer = await say(ticket, 'Let me in');
    expect([buyer.status, buyer.body.code]).toEqual([403, 'buyers-only']);
    expect((await say(host, 'Welcome')).status).toBe(201);
  });

  it('know who bought in an earlier show', async () => {
    const { server, id } = stall;
    const by = { account: 'willow', role: 'viewer', subject: 'ana', name: 'Ana' } as const;
    const price = { amount: 400, currency: 'USD' };
    await server.desk.setOffer(id, {
      ...{ id: 'box', product: 'pears', price, total: 3, perViewer: 1, opensAfterMs: 0 },
    });
    await server.desk.act(id, { act: 'offer.drop', offer: 'box' });
    const held = await server.desk.hold(id, by, { of: 'box' }, 'a-hold-of-ana');
    await server.desk.moveHold(id, { ...by, role: 'backend' }, held.id, 'confirm');
    const info = { title: 'Evening', rehearsal: false };
    const later = await server.desk.createShow({ account: 'willow', channel: 'farm', info });
    await server.desk.act(later, { act: 'talk.rule', who: 'buyers' });
    expect((await server.desk.say(later, by, 'The pears were good')).name).toBe('Ana');
    const other = { ...by, subject: 'ben' };
    await expect(server.desk.say(later, other, 'Mine too')).rejects.toMatchObject({
      code: 'buyers-only',
    });
  });
});
