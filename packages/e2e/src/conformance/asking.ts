import { randomUUID } from 'node:crypto';
import { snapshotState } from '@livestall/protocol';
import type {
  Answer,
  Message,
  MessagePage,
  Question,
  QuestionList,
  QuestionVotes,
  Snapshot,
  Visit,
} from '@livestall/protocol';
import {
  AnswerSchema,
  MessageSchema,
  QuestionListSchema,
  QuestionSchema,
  QuestionVotesSchema,
} from '@livestall/protocol/schemas';
import { describe, expect, it } from 'vitest';
import { ask, fits, maxAge, publicBody, refused } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import type { TargetOf } from './target.ts';

/** The questions of a show, as everybody reads them. */
export function describeQuestionsRead(target: TargetOf): void {
  it('lists the open questions for a second, and keeps what was answered in the state', async () => {
    const channel = await ask(`${target().url}/v1/channels/${target().channel}`);
    const { show } = channel.body as { show: { id: string } };
    const base = `${target().url}/v1/shows/${show.id}`;
    const answer = await ask(`${base}/questions`);
    publicBody<QuestionList>(answer, QuestionListSchema);
    expect(maxAge(answer)).toBeLessThanOrEqual(1);
    const { answers = [] } = snapshotState((await ask(base)).body as Snapshot);
    for (const one of answers) fits(one, AnswerSchema);
  });
}

/** What viewers ask, and how the house answers. */
export function describeAsking(target: TargetOf): void {
  const { send, base, acting, act, visit, me } = pageCalls(target);

  const put = async (text: string, { ticket }: Visit, key: string = randomUUID()) =>
    send('/questions', { text }, { token: ticket, key });
  const asked = async (text: string, by: Visit): Promise<Question> => {
    const question = given<Question>(await put(text, by));
    fits(question, QuestionSchema);
    return question;
  };
  const state = async () => snapshotState((await ask(base())).body as Snapshot);
  /** Caches may have what is read for a second. */
  const until = async <T>(read: () => Promise<T | undefined>): Promise<T> => {
    for (;;) {
      const found = await read();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const open = async (id: string) => {
    const list = publicBody<QuestionList>(await ask(`${base()}/questions`), QuestionListSchema);
    return list.questions.find((one) => one.id === id);
  };
  const answer = (id: string) =>
    until<Answer>(async () => (await state()).answers?.find(({ question }) => question.id === id));
  const status = async ({ ticket }: Visit, id: string) =>
    (await me(ticket)).questions.find((one) => one.id === id)?.status;

  describe('a question', () => {
    it('is asked once under its key, listed for everybody, and wanted by others once each', async () => {
      const [ana, ben] = [await visit('Ana'), await visit('Ben')];
      const key = randomUUID();
      const first = given<Question>(await put('Do you ship?', ana, key));
      expect(given<Question>(await put('Do you ship?', ana, key))).toEqual(first);
      expect(refused(await put('Or not?', ana, key), 422).code).toBe('key-reused');
      await until(() => open(first.id));
      const want = (method: 'POST' | 'DELETE', { ticket }: Visit) =>
        ask(`${base()}/questions/${first.id}/votes`, {
          method,
          headers: { origin: acting().origin, authorization: `Bearer ${ticket}` },
        });
      const vote = async (method: 'POST' | 'DELETE') => {
        const votes = given<QuestionVotes>(await want(method, ben), 200);
        fits(votes, QuestionVotesSchema);
        return votes.votes;
      };
      expect([await vote('POST'), await vote('POST')]).toEqual([1, 1]);
      await until(async () => ((await open(first.id))?.votes === 1 ? true : undefined));
      expect([await vote('DELETE'), await vote('DELETE')]).toEqual([0, 0]);
      expect(refused(await want('POST', ana), 409).code).toBe('conflict');
      given(await act({ act: 'question.close', question: first.id }), 200);
      expect(await status(ana, first.id)).toBe('passed');
    });

    it('is answered by voice, and stays with its moment until it is taken back', async () => {
      const ana = await visit('Ana');
      const { id } = await asked('How ripe?', ana);
      given(await act({ act: 'question.show', question: id }), 200);
      expect(await answer(id)).toMatchObject({ question: { text: 'How ripe?' }, aloud: true });
      given(await act({ act: 'question.close', question: id }), 200);
      await until(async () => ((await state()).question?.id === id ? undefined : true));
      expect(await status(ana, id)).toBe('answered');
      given(await act({ act: 'question.reopen', question: id }), 200);
      await until(() => open(id));
      expect((await state()).answers?.some(({ question }) => question.id === id)).toBe(false);
      given(await act({ act: 'question.close', question: id }), 200);
    });

    it('is removed from wherever it stands, and back there by another act', async () => {
      const ana = await visit('Ana');
      const { id } = await asked('Is 12 Mill Lane near?', ana);
      given(await act({ act: 'question.show', question: id }), 200);
      const { at } = await answer(id);
      given(await act({ act: 'question.remove', question: id }), 200);
      await until(async () => ((await state()).withdrawn?.includes(id) ? true : undefined));
      expect(JSON.stringify((await ask(base())).body)).not.toContain('12 Mill Lane');
      expect(await status(ana, id)).toBe('passed');
      refused(await act({ act: 'question.show', question: id }), 404);
      given(await act({ act: 'question.restore', question: id }), 200);
      expect(await answer(id)).toMatchObject({ at, aloud: true });
      given(await act({ act: 'question.remove', question: id }), 200);
    });

    it('is answered in writing once with a text, by a line that quotes it', async () => {
      const ana = await visit('Ana');
      const { id } = await asked('By boat?', ana);
      const written = { act: 'question.answer', question: id, text: 'On Thursdays.' };
      const { seq } = given<{ seq: number }>(await act(written), 200);
      const told = await answer(id);
      expect(told).toMatchObject({ message: { text: 'On Thursdays.' } });
      expect(told.aloud).toBeUndefined();
      const line = await until<Message>(async () => {
        const { messages } = (await ask(`${base()}/messages`)).body as MessagePage<Message>;
        return messages.find((one) => one.id === told.message?.id);
      });
      fits(line, MessageSchema);
      expect(line.question).toMatchObject({ id, text: 'By boat?' });
      expect(given<{ seq: number }>(await act(written), 200).seq).toBeGreaterThanOrEqual(seq);
      expect((await answer(id)).message).toEqual(told.message);
      expect(await status(ana, id)).toBe('answered');
      refused(await act({ ...written, question: 'no-such-question' }), 404);
      given(await act({ act: 'question.reopen', question: id }), 200);
      await until(async () => ((await state()).redacted.includes(line.id) ? true : undefined));
      given(await act({ act: 'question.close', question: id }), 200);
    });
  });
}
