import { randomUUID } from 'node:crypto';
import type { Batch, Gauges, LogEvent, PollDraft, PollVote, Visit } from '@livestall/protocol';
import { PollDraftSchema, PollVoteSchema } from '@livestall/protocol/schemas';
import { describe, expect, it } from 'vitest';
import { ShowStream } from '../world/show-stream.ts';
import { ask, fits, refused } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import { stateOnce } from './state-once.ts';
import type { TargetOf } from './target.ts';

const choices = [
  { id: 'six', text: 'Six' },
  { id: 'nine', text: 'Nine' },
];

/** Polls and quizzes: one vote each, counted as it goes, and what is right told at the close alone. */
export function describeVoting(target: TargetOf): void {
  const { send, base, acting, act, visit, me } = pageCalls(target);

  const prepare = async (terms: Pick<PollDraft, 'kind' | 'right'>) => {
    const draft = { id: randomUUID(), title: 'How many are in a box?', choices, ...terms };
    const put = await send(`/polls/${draft.id}`, draft, { method: 'PUT', token: acting().host });
    fits(given(put, 200), PollDraftSchema);
    return draft.id;
  };
  const vote = ({ ticket }: Visit, of: string, choice: string, key: string = randomUUID()) =>
    send('/votes', { of, choice }, { token: ticket, key });

  /** All that the stream says, as it was sent, until something is so. */
  const hear = async (stream: ShowStream, holds: (batch: Batch) => boolean) => {
    for (let heard = ''; ;) {
      const { data } = await stream.until('batch');
      heard += JSON.stringify(data);
      if (holds(data as unknown as Batch)) return heard;
    }
  };
  const tells = (type: LogEvent['type'], poll: string) => (batch: Batch) =>
    batch.log?.some((event) => event.type === type && JSON.stringify(event).includes(poll)) ??
    false;
  const counted = (name: string, count: number) => {
    let newest = 0;
    return ({ gauge = {} }: { gauge?: Gauges }) => (newest = gauge[name]?.[1] ?? newest) === count;
  };

  describe('a poll', () => {
    it('takes one vote of each, counts them as it goes, and keeps its result', async () => {
      const poll = await prepare({ kind: 'poll' });
      const [ana, ben] = [await visit('Ana'), await visit('Ben')];
      expect(refused(await vote(ana, poll, 'six'), 404).code).toBe('not-found');
      await using stream = await ShowStream.open(`${base()}/stream`);
      given(await act({ act: 'poll.open', poll }), 200);
      await hear(stream, tells('poll.opened', poll));
      const key = randomUUID();
      const first = given<PollVote>(await vote(ana, poll, 'six', key));
      fits(first, PollVoteSchema);
      expect(given<PollVote>(await vote(ana, poll, 'six', key))).toEqual(first);
      expect(refused(await vote(ana, poll, 'nine'), 409).code).toBe('already-yours');
      expect(refused(await vote(ana, poll, 'nine', key), 422).code).toBe('key-reused');
      expect(refused(await vote(ben, poll, 'ten'), 404).code).toBe('not-found');
      given(await vote(ben, poll, 'six'));
      await hear(stream, counted(`poll:${poll}/six`, 2));
      expect((await me(ana.ticket)).votes).toContainEqual(first);
      given(await act({ act: 'poll.close', poll }), 200);
      const { polls } = await stateOnce(base(), (state) =>
        Boolean(state.polls?.find((one) => one.poll.id === poll)?.closed),
      );
      const closed = polls?.find((one) => one.poll.id === poll)?.closed;
      expect(closed).toMatchObject({ reason: 'hand', counts: { six: 2 } });
      expect(refused(await vote(await visit(), poll, 'six'), 409).code).toBe('closed');
    });

    it('is its seller’s until it is opened, and as it was from then on', async () => {
      const poll = await prepare({ kind: 'poll' });
      const { ticket } = await visit();
      const draft = { id: poll, kind: 'poll', title: 'Mine?', choices };
      const put = (token: string) => send(`/polls/${poll}`, draft, { method: 'PUT', token });
      refused(await put(ticket), 403);
      expect((await ask(base())).text).not.toContain(poll);
      given(await act({ act: 'poll.open', poll }), 200);
      expect(refused(await put(acting().host), 409).status).toBe(409);
      given(await act({ act: 'poll.close', poll }), 200);
    });
  });

  describe('a quiz', () => {
    it('says what is right in no byte before it closes', async () => {
      const poll = await prepare({ kind: 'quiz', right: 'nine' });
      const ana = await visit('Ana');
      await using stream = await ShowStream.open(`${base()}/stream`);
      given(await act({ act: 'poll.open', poll }), 200);
      let public_ = await hear(stream, tells('poll.opened', poll));
      public_ += JSON.stringify(given(await vote(ana, poll, 'six')));
      public_ += await hear(stream, counted(`poll:${poll}/six`, 1));
      await stateOnce(base(), ({ polls }) => polls?.some((one) => one.poll.id === poll) ?? false);
      for (const path of ['', '/head', '/log', '/messages']) {
        public_ += (await ask(base() + path)).text;
      }
      const { origin } = acting();
      const headers = { authorization: `Bearer ${ana.ticket}`, origin };
      public_ += (await ask(`${base()}/me`, { headers })).text;
      expect(public_).toContain(poll);
      expect(public_.replaceAll(/"choices":\[.*?\]/g, '')).not.toContain('nine');
      given(await act({ act: 'poll.close', poll }), 200);
      expect(await hear(stream, tells('poll.closed', poll))).toContain('"right":"nine"');
    });
  });
}
