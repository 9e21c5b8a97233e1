import type { Chat, ChatLine } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { expect, it, vi } from 'vitest';
import { Answers } from './answers.js';

const failed = (id: string, of: string): ChatLine => ({
  ...{ id, at: 1, sender: 's', name: 'Mei Lin', role: 'host', text: 'Yes!', own: true },
  ...{ delivery: 'failed', reply: { id: of, name: 'Ana', text: 'Ripe?' } },
});

/** A talk that takes nothing, with the lines that it did not take. */
function talk() {
  const retry = vi.fn().mockResolvedValue(undefined);
  const discard = vi.fn();
  const chat = {
    lines: [failed('one', 'a'), failed('two', 'b')],
    send: () => Promise.reject(new StallError('offline')),
    ...{ retry, discard },
  } as unknown as Chat;
  return { chat, retry, discard };
}

async function answered() {
  const answers = new Answers(() => undefined);
  const all = talk();
  await answers.say('a', 'Yes!', all.chat);
  await answers.say('b', 'Yes!', all.chat);
  return { answers, ...all };
}

it('says the line again that answers this, where another was answered by the same words', async () => {
  const { answers, chat, retry } = await answered();
  await answers.again('a', chat);
  expect(retry.mock.calls).toEqual([['one']]);
  expect(answers.of('a')).toBeUndefined();
});

it('gives up that one alone', async () => {
  const { answers, chat, discard } = await answered();
  answers.drop('a', chat);
  expect(discard.mock.calls).toEqual([['one']]);
  expect(answers.of('b')?.error?.code).toBe('offline');
});
