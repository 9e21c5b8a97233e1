import { randomUUID } from 'node:crypto';
import { snapshotState } from '@livestall/protocol';
import type { Claim, LogEvent, Message, MessagePage, Snapshot, Visit } from '@livestall/protocol';
import { ClaimSchema, MessageSchema } from '@livestall/protocol/schemas';
import { describe, expect, it } from 'vitest';
import { ask, fits, refused, type Answer } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import { ShowStream } from '../world/show-stream.ts';
import { stateOnce } from './state-once.ts';
import type { TargetOf } from './target.ts';

/** What viewers and hosts do, and what is refused to others. */
export function describeActing(target: TargetOf): void {
  const { send, base, acting, act, visit, me } = pageCalls(target);

  describe('saying a line', () => {
    it('reaches everyone, and is the same line under the same key', async () => {
      const { ticket, viewer } = await visit('Ana');
      await using stream = await ShowStream.open(`${base()}/stream`);
      const key = randomUUID();
      const first = given<Message>(
        await send('/messages', { text: 'Hello' }, { token: ticket, key }),
      );
      fits(first, MessageSchema);
      expect(first).toMatchObject({
        text: 'Hello',
        sender: viewer.key,
        role: 'viewer',
      });
      const again = given<Message>(
        await send('/messages', { text: 'Hello' }, { token: ticket, key }),
      );
      expect(again.id).toBe(first.id);
      const other = await send('/messages', { text: 'Goodbye' }, { token: ticket, key });
      expect(refused(other, 422).code).toBe('key-reused');
      for (let heard = false; !heard;) {
        const { flow } = (await stream.until('batch')).data as {
          flow?: { messages: Message[] };
        };
        heard = flow?.messages.some(({ id }) => id === first.id) ?? false;
      }
    });

    it('needs a ticket, and room for what is said', async () => {
      const key = randomUUID();
      refused(await send('/messages', { text: 'Hello' }, { key }), 401);
      const forged = await send('/messages', { text: 'Hello' }, { token: 'a.b.c', key });
      expect(refused(forged, 401).code).toBe('token-refused');
      const { ticket } = await visit();
      for (const body of [{ text: '' }, { text: 7 }, { text: 'a', more: 1 }, {}, '{', '[]']) {
        const answer = await send('/messages', body, {
          token: ticket,
          key: randomUUID(),
        });
        expect(refused(answer, 400).code).toBe('bad-request');
      }
      const long = await send(
        '/messages',
        { text: 'x'.repeat(70_000) },
        { token: ticket, key: randomUUID() },
      );
      expect(refused(long, 413).code).toBe('too-large');
    });
  });

  describe('the last coupon', () => {
    it('goes to one of two who ask at once, and stays theirs', async () => {
      const of = acting().lastOne;
      given(await act({ act: 'coupon.drop', coupon: of }), 200);
      await using stream = await ShowStream.open(`${base()}/stream`);
      const people = [await visit(), await visit()];
      const claim = ({ ticket }: Visit, key: string) =>
        send('/claims', { of }, { token: ticket, key });
      const keys = people.map(() => randomUUID());
      let answers: Answer[];
      do {
        await new Promise((resolve) => setTimeout(resolve, 500));
        answers = await Promise.all(people.map((one, n) => claim(one, keys[n] ?? '')));
      } while (answers.some(({ body }) => (body as { code?: string }).code === 'not-open'));
      const [won] = answers.flatMap((answer, n) => (answer.status === 201 ? [n] : []));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const winner = people[won ?? 0] as Visit;
      const granted = answers[won ?? 0]?.body as Claim;
      fits(granted, ClaimSchema);
      expect(refused(answers[1 - (won ?? 0)] as Answer, 409).code).toBe('sold-out');
      expect(given<Claim>(await claim(winner, keys[won ?? 0] ?? ''))).toEqual(granted);
      expect(refused(await claim(winner, randomUUID()), 409).code).toBe('already-yours');
      expect((await me(winner.ticket)).claims).toContainEqual(granted);
      for (let reason: string | undefined; reason === undefined;) {
        const { log = [] } = (await stream.until('batch')).data as {
          log?: LogEvent[];
        };
        const over = log.find(({ type }) => type === 'coupon.closed') as
          LogEvent<'coupon.closed'> | undefined;
        reason = over?.data.reason;
        if (over) expect(over.data).toEqual({ coupon: of, reason: 'gone' });
      }
    });
  });

  describe('a coupon of which one viewer may have two', () => {
    it('is claimed twice, each time under a key of its own, and once more never', async () => {
      const of = randomUUID();
      const terms = {
        id: of,
        title: 'Two each',
        kind: 'gift',
        code: 'TWO',
        perViewer: 2,
      };
      const draft = { ...terms, opensAfterMs: 0 };
      const put = await send(`/coupons/${of}`, draft, {
        method: 'PUT',
        token: acting().host,
      });
      given(put, 200);
      given(await act({ act: 'coupon.drop', coupon: of }), 200);
      const { ticket } = await visit();
      const claim = (key: string) => send('/claims', { of }, { token: ticket, key });
      const keys = [randomUUID(), randomUUID()] as const;
      const first = given<Claim>(await claim(keys[0]));
      const second = given<Claim>(await claim(keys[1]));
      expect(given<Claim>(await claim(keys[0]))).toEqual(first);
      expect(refused(await claim(randomUUID()), 409).code).toBe('already-yours');
      expect((await me(ticket)).claims.filter(({ coupon }) => coupon === of)).toEqual([
        first,
        second,
      ]);
      given(await act({ act: 'coupon.close', coupon: of }), 200);
    });
  });

  describe('the seller’s acts', () => {
    it('are the seller’s alone', async () => {
      const { ticket } = await visit();
      refused(await send('/acts', { act: 'show.end' }, { token: ticket }), 403);
      refused(await send('/acts', { act: 'show.end' }), 401);
    });

    it('switch to an angle that the stream has, and to no other', async () => {
      const unknown = await act({
        act: 'scene.switch',
        scene: 'no-such-angle',
      });
      expect(refused(unknown, 404).code).toBe('not-found');
      const { stream } = snapshotState((await ask(base())).body as Snapshot);
      // A show of one angle has no more to show.
      for (const scene of [...(stream?.scenes ?? []).map(({ id }) => id), null]) {
        const { seq } = given<{ seq: number }>(await act({ act: 'scene.switch', scene }), 200);
        // Caches may have the snapshot for a second.
        for (;;) {
          const snapshot = (await ask(base())).body as Snapshot;
          const { events } = snapshot;
          const { scene: shown } = snapshotState({
            ...snapshot,
            events: events.filter((event) => event.seq <= seq),
          });
          if (snapshot.seq >= seq) {
            expect(shown).toBe(scene);
            break;
          }
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      }
    });

    it('put a line at the top of the talk; an answer quotes it', async () => {
      const { ticket, viewer } = await visit('Ana');
      const say = async (body: unknown) =>
        given<Message>(await send('/messages', body, { token: ticket, key: randomUUID() }));
      const { id } = await say({ text: 'Picked this morning?' });
      const answer = await say({ text: 'Yes', reply: id });
      fits(answer, MessageSchema);
      expect(answer.reply).toEqual({ id, name: 'Ana', text: 'Picked this morning?' });
      expect(answer, 'nobody is called by their own line').not.toHaveProperty('mentions');
      await act({ act: 'message.pin', message: id });
      const { pinnedLines } = await stateOnce(base(), (state) => state.pinnedLines?.[0]?.id === id);
      expect(pinnedLines?.[0]).toMatchObject({
        ...{ sender: viewer.key, text: 'Picked this morning?' },
      });
      await act({ act: 'message.unpin', message: id });
    });

    it('take a line away for everyone, also from the history', async () => {
      const { ticket } = await visit();
      const said = await send(
        '/messages',
        { text: 'Buy my watches' },
        { token: ticket, key: randomUUID() },
      );
      const { id } = given<Message>(said);
      const { body } = await act({ act: 'message.redact', message: id });
      expect((body as { seq: number }).seq).toBeGreaterThan(0);
      // Caches may have the page for a second.
      for (;;) {
        const { body: page } = await ask(`${base()}/messages`);
        if ((page as MessagePage<Message>).messages.every((one) => one.id !== id)) break;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    });
  });

  describe('other pages', () => {
    it('may ask before they act, and are asked rarely', async () => {
      const answer = await ask(`${base()}/messages`, {
        method: 'OPTIONS',
        headers: {
          origin: acting().origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type,idempotency-key',
        },
      });
      expect(answer.status).toBeLessThan(300);
      expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThanOrEqual(600);
      for (const name of ['authorization', 'content-type', 'idempotency-key']) {
        expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toContain(name);
      }
    });

    it('that are not on the list act for nobody', async () => {
      const { ticket } = await visit();
      const answer = await ask(`${base()}/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'https://elsewhere.example',
          authorization: `Bearer ${ticket}`,
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify({ text: 'Hello' }),
      });
      expect(refused(answer, 403).code).toBe('origin-refused');
    });
  });
}
