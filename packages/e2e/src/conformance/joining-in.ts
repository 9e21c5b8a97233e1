import {
  reactionGauge,
  readGauge,
  type Backstage,
  type Batch,
  type Fan,
} from '@livestall/protocol';
import type { Message, Snapshot, Visit } from '@livestall/protocol';
import { FanSchema, ReportedSchema } from '@livestall/protocol/schemas';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ShowStream } from '../world/show-stream.ts';
import { ask, fits, refused } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import type { TargetOf } from './target.ts';

/** What viewers do beside talking: they react, follow, and report what is wrong. */
export function describeJoiningIn(target: TargetOf): void {
  const { send, base, acting, act, visit, me } = pageCalls(target);

  const gauges = async () => ((await ask(base())).body as Snapshot).gauges;
  const react = ({ ticket }: Visit, sums: object) =>
    send('/reactions', { sums }, { token: ticket });

  describe('reactions', () => {
    it('are told as sums, and added up for good', async () => {
      const heart = reactionGauge('heart');
      const before = readGauge(await gauges(), heart) ?? 0;
      await using stream = await ShowStream.open(`${base()}/stream`);
      given(await react(await visit(), { heart: 17 }), 204);
      // Others of a rehearsal may send some meanwhile.
      let [told, total] = [0, before];
      while (told < 17 || total < before + 17) {
        const { flow, gauge = {} } = (await stream.until('batch')).data as unknown as Batch;
        told += flow?.reactions?.heart ?? 0;
        total = readGauge(gauge, heart) ?? total;
      }
      await expect.poll(async () => readGauge(await gauges(), heart)).toBeGreaterThanOrEqual(total);
    });

    it('are some at once, of known kinds, and too many calls are told when to come again', async () => {
      const ana = await visit();
      for (const sums of [{ heart: 21 }, { heart: 0 }, { heart: 1.5 }, { kiss: 1 }, {}]) {
        expect(refused(await react(ana, sums), 400).code).toBe('bad-request');
      }
      // A server may let some through in a row.
      const answers = await Promise.all(Array.from({ length: 5 }, () => react(ana, { clap: 1 })));
      expect(answers.map(({ status }) => status)).toContain(204);
      const late = answers.find(({ status }) => status !== 204);
      const { code, retryAfter = 0 } = refused(
        late ?? expect.fail('all of five were let through'),
        429,
      );
      expect(code).toBe('rate-limited');
      expect(retryAfter).toBeGreaterThan(0);
      refused(await send('/reactions', { sums: { clap: 1 } }), 401);
    });
  });

  describe('following', () => {
    it('is once each, is counted for everyone, and ends when one likes', async () => {
      const ana = await visit('Ana');
      const follow = async (method: 'POST' | 'DELETE') => {
        const fan = given<Fan>(await send('/follow', {}, { method, token: ana.ticket }), 200);
        fits(fan, FanSchema);
        return fan;
      };
      const followers = async () => readGauge(await gauges(), 'followers') ?? 0;
      const before = await followers();
      expect(await follow('POST')).toMatchObject({ follows: true, level: 1 });
      await expect.poll(followers, { timeout: 10_000 }).toBe(before + 1);
      expect((await follow('POST')).follows).toBe(true);
      expect((await me(ana.ticket)).fan?.follows).toBe(true);
      expect((await follow('DELETE')).follows).toBe(false);
      await expect.poll(followers, { timeout: 10_000 }).toBe(before);
    });
  });

  describe('a report', () => {
    it('stands backstage until it was seen to, counts each viewer once, and names nobody', async () => {
      const [ana, ben] = [await visit('Ana'), await visit('Ben')];
      const said = await send(
        '/messages',
        { text: 'Pay me by gift card' },
        { token: ana.ticket, key: randomUUID() },
      );
      const { id } = given<Message>(said);
      const report = (body: object) => send('/reports', body, { token: ben.ticket });
      given(await report({ of: 'message', id, reason: 'spam' }), 204);
      given(await report({ of: 'message', id, reason: 'scam', text: 'Look' }), 204);
      const known = await report({ of: 'message', id: 'no-such-line', reason: 'spam' });
      expect(refused(known, 404).code).toBe('not-found');
      expect(refused(await report({ of: 'host', reason: 'ugly' }), 400).code).toBe('bad-request');
      const stands = async () => (await backstage()).reports?.find((one) => one.id === id);
      const reported = await stands();
      fits(reported, ReportedSchema);
      expect(reported).toMatchObject({ of: 'message', count: 1, reasons: { scam: 1 } });
      expect(JSON.stringify(reported)).not.toContain(ben.viewer.key);
      given(await act({ act: 'report.close', of: 'message', id }), 200);
      expect(await stands()).toBeUndefined();
    });
  });

  const backstage = async (): Promise<Backstage> => {
    const { host, origin } = acting();
    await using stream = await ShowStream.open(`${base()}/backstage`, {
      ...{ authorization: `Bearer ${host}`, origin },
    });
    return (await stream.until('backstage')).data as unknown as Backstage;
  };
}
