import type { Message } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { openContext } from '../../testing/open-context.js';
import { server, withServer } from '../../testing/with-server.js';
import { Follower } from './follower.js';

withServer();

it('tells of lines that are restored as of lines that were said before: no gate thins them', () => {
  const heard: [ids: string[], t: number | undefined][] = [];
  const follower = new Follower(openContext(server.address), 'show-1', {
    events: () => undefined,
    messages: (lines, t) => heard.push([lines.map(({ id }) => id), t]),
  });
  const lines = ['a', 'b', 'c'].map((id): Message => {
    return { id, at: 1, sender: 's', name: 'S', role: 'viewer', text: id };
  });
  const restored = ['a', 'c'].map((message, seq) => {
    return { seq: seq + 1, at: 1, type: 'message.restored' as const, data: { message } };
  });
  follower.batch({ t: 5, log: restored, flow: { messages: lines } });
  expect(heard).toEqual([
    [['a', 'c'], undefined],
    [['b'], 5],
  ]);
});
