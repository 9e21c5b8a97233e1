import { randomUUID } from 'node:crypto';
import { OPEN_TALK, type Message, type MessagePage, type OwnLine } from '@livestall/protocol';
import type { TalkRules, Visit } from '@livestall/protocol';
import { FanSchema, MessageSchema, OwnLineSchema } from '@livestall/protocol/schemas';
import { afterEach, describe, expect, it } from 'vitest';
import { ShowStream } from '../world/show-stream.ts';
import { ask, fits, refused } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import { stateOnce } from './state-once.ts';
import type { TargetOf } from './target.ts';

/** How the talk is kept in order: its rules, its limits, whom lines speak to, and what is taken away. */
export function describeTalking(target: TargetOf): void {
  const { send, base, acting, act, visit } = pageCalls(target);

  const trySay = ({ ticket }: Pick<Visit, 'ticket'>, body: object) =>
    send('/messages', body, { token: ticket, key: randomUUID() });
  const say = async (who: Pick<Visit, 'ticket'>, body: object) =>
    given<OwnLine>(await trySay(who, body));
  const rule = async (rules: Partial<TalkRules>) =>
    given(await act({ act: 'talk.rule', ...rules }), 200);
  /** A line of the newest page, as soon as what is asked of it is so. */
  const inHistory = async (id: string, holds: (line: Message | undefined) => boolean) => {
    for (;;) {
      const { messages } = (await ask(`${base()}/messages`)).body as MessagePage<Message>;
      const line = messages.find((one) => one.id === id);
      if (holds(line)) return line;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };

  afterEach(() => rule(OPEN_TALK));

  describe('a line', () => {
    it('calls those whom its text names, and whoever it answers', async () => {
      const [ana, ben] = [await visit('Ana'), await visit('Ben')];
      const asked = await say(ana, { text: 'Are they sweet?' });
      expect(asked).not.toHaveProperty('mentions');
      const answer = await say(ben, { text: 'Very', reply: asked.id });
      fits(answer, MessageSchema);
      expect(answer.mentions).toEqual([ana.viewer.key]);
      const called = await say(ana, { text: '@Ben thanks', mentions: [ben.viewer.key] });
      expect(called.mentions).toEqual([ben.viewer.key]);
      const unknown = await trySay(ben, { text: 'Hm', reply: 'no-such-line' });
      expect(refused(unknown, 404).code).toBe('not-found');
    });

    it('that was taken away is quoted and pinned no more, and comes back whole', async () => {
      const [ana, ben] = [await visit('Ana'), await visit('Ben')];
      const { id } = await say(ana, { text: 'Sold at half the price' });
      const answer = await say(ben, { text: 'Where?', reply: id });
      await act({ act: 'message.pin', message: id });
      await stateOnce(base(), ({ pinnedLines = [] }) => pinnedLines.some((one) => one.id === id));
      await using stream = await ShowStream.open(`${base()}/stream`);
      await act({ act: 'message.redact', message: id });
      const state = await stateOnce(base(), ({ redacted }) => redacted.includes(id));
      expect(state.pinnedLines?.map((one) => one.id) ?? []).not.toContain(id);
      await inHistory(id, (line) => line === undefined);
      await inHistory(answer.id, (line) => line?.reply === undefined);
      await act({ act: 'message.restore', message: id });
      for (let back = false; !back;) {
        const { log = [], flow } = (await stream.until('batch')).data as {
          log?: { type: string; data: { message?: string } }[];
          flow?: { messages: Message[] };
        };
        back = log.some(({ type, data }) => type === 'message.restored' && data.message === id);
        if (back) expect(flow?.messages.map((one) => one.id)).toContain(id);
      }
      await inHistory(answer.id, (line) => line?.reply?.text === 'Sold at half the price');
    });
  });

  describe('too many lines', () => {
    it('are told how many seconds to wait', async () => {
      const ana = await visit('Ana');
      const lines = Array.from({ length: 7 }, (_, n) => trySay(ana, { text: `Line ${n}` }));
      const answers = await Promise.all(lines);
      expect(
        answers
          .map(({ status }) => status)
          .sort()
          .slice(0, 5),
      ).toEqual(Array(5).fill(201));
      const late =
        answers.find(({ status }) => status !== 201) ?? expect.fail('all were let through');
      const { code, retryAfter = 0 } = refused(late, 429);
      expect(code).toBe('rate-limited');
      expect(retryAfter).toBeGreaterThan(0);
      expect(retryAfter).toBeLessThanOrEqual(10);
      expect(late.headers.get('retry-after')).toBe(String(Math.ceil(retryAfter)));
    });
  });

  describe('the rules of the talk', () => {
    it('are told to all, and slow mode says when the next line may come', async () => {
      await rule({ slowMs: 60_000 });
      await stateOnce(base(), ({ talk }) => talk?.slowMs === 60_000);
      const ana = await visit('Ana');
      await say(ana, { text: 'First' });
      const { code, retryAfter = 0 } = refused(await trySay(ana, { text: 'Second' }), 429);
      expect(code).toBe('rate-limited');
      expect(retryAfter).toBeGreaterThan(10);
      expect(retryAfter).toBeLessThanOrEqual(60);
      await rule({ slowMs: 0 });
      await say(ana, { text: 'Second' });
    });

    it('leave it to those who follow, or who bought; the house speaks by none of them', async () => {
      const ana = await visit('Ana');
      await rule({ who: 'followers' });
      expect(refused(await trySay(ana, { text: 'Hello' }), 403).code).toBe('followers-only');
      fits(given(await send('/follow', {}, { token: ana.ticket }), 200), FanSchema);
      expect((await say(ana, { text: 'Hello' })).follows).toBe(true);
      await rule({ who: 'buyers' });
      expect(refused(await trySay(ana, { text: 'Hello again' }), 403).code).toBe('buyers-only');
      expect((await say({ ticket: acting().host }, { text: 'Welcome' })).role).toBe('host');
    });

    it('have lines wait for the house, which lets them through or refuses them', async () => {
      await rule({ approve: true });
      const ana = await visit('Ana');
      const good = await say(ana, { text: 'Good morning' });
      const bad = await say(ana, { text: 'Buy my watches' });
      fits(good, OwnLineSchema);
      expect([good.held, bad.held]).toEqual(['waiting', 'waiting']);
      given(await act({ act: 'message.refuse', message: bad.id }), 200);
      given(await act({ act: 'message.approve', message: good.id }), 200);
      const told = await inHistory(good.id, (line) => line !== undefined);
      expect(told).not.toHaveProperty('held');
      await inHistory(bad.id, (line) => line === undefined);
    });
  });
}
