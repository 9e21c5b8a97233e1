import { snapshotState } from '@livestall/protocol';
import type { Act, Message, Snapshot } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall } from '../../testing/test-stall.js';
import type { TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;
let keys = 0;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
});
afterAll(() => stall.close());

async function say(text: string): Promise<Message> {
  const { ticket } = await stall.visit('Ana');
  const key = `line-${String(++keys).padStart(4, '0')}`;
  const { body } = await call<Message>(`${stall.show}/messages`, {
    token: ticket,
    key,
    body: { text },
  });
  return body;
}

const act = (body: Act, token = host) =>
  call<{ seq: number; code: string }>(`${stall.show}/acts`, { token, body });

async function top(): Promise<string[] | undefined> {
  const { body } = await call<Snapshot>(stall.show);
  return snapshotState(body).pinnedLines?.map(({ text }) => text);
}

it('stands at the top of the talk as it was said, the newest three do', async () => {
  const lines = [await say('one'), await say('two'), await say('three'), await say('four')];
  for (const { id } of lines) await act({ act: 'message.pin', message: id });
  expect(await top()).toEqual(['four', 'three', 'two']);
  const [, two] = lines;
  const again = await act({ act: 'message.pin', message: two!.id });
  expect(again.body.seq).toBe((await call<Snapshot>(stall.show)).body.seq);
  await act({ act: 'message.unpin', message: two!.id });
  await act({ act: 'message.unpin', message: two!.id });
  expect(await top()).toEqual(['four', 'three']);
});

it('leaves with a line that is redacted, which is pinned no more', async () => {
  const line = await say('rude');
  await act({ act: 'message.pin', message: line.id });
  expect(await top()).toContain('rude');
  await act({ act: 'message.redact', message: line.id });
  expect(await top()).not.toContain('rude');
  for (const message of [line.id, 'm999']) {
    expect(await act({ act: 'message.pin', message })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  }
});

it('is for the host and the moderator to choose', async () => {
  const { id } = await say('kind');
  const { ticket } = await stall.visit();
  expect((await act({ act: 'message.pin', message: id }, ticket)).status).toBe(403);
  const { code } = await stall.server.mintCode({
    account: 'willow',
    role: 'moderator',
    name: 'Bo',
  });
  const sessions = `${stall.server.address}/v1/sessions`;
  const { token } = (await call<{ token: string }>(sessions, { body: { code } })).body;
  expect((await act({ act: 'message.pin', message: id }, token)).status).toBe(200);
});
