import type { Message, MessagePage, Snapshot } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall } from '../../testing/test-stall.js';
import type { TestStall } from '../../testing/test-stall.js';
import { mintToken } from '../tokens/index.js';

let stall: TestStall;
let host: string;
let keys = 0;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
});
afterAll(() => stall.close());

const newKey = () => `line-${String(++keys).padStart(4, '0')}`;

function post(token: string, body: unknown, key = newKey()) {
  return call<Message & { code: string }>(`${stall.show}/messages`, { token, key, body });
}

/** Somebody new who has said one line. */
async function speaker(name: string, text = 'Hello') {
  const { ticket, viewer } = await stall.visit(name);
  return { ticket, key: viewer.key, line: (await post(ticket, { text })).body };
}

/** The same line as everybody reads it: in the history and in the snapshot. */
async function everywhere(id: string): Promise<(Message | undefined)[]> {
  const page = await call<MessagePage<Message>>(`${stall.show}/messages`);
  const { body } = await call<Snapshot>(stall.show);
  return [page.body.messages, body.messages].map((lines) => lines.find((one) => one.id === id));
}

const act = (body: unknown) => call(`${stall.show}/acts`, { token: host, body });

describe('an answer', () => {
  it('quotes the line as it was said, and speaks to its writer', async () => {
    const ana = await speaker('Ana', 'Are they ripe?');
    const { body } = await post(host, { text: 'Yes, since Monday', reply: ana.line.id });
    expect(body).toMatchObject({
      reply: { id: ana.line.id, name: 'Ana', text: 'Are they ripe?' },
      mentions: [ana.key],
    });
    expect(await everywhere(body.id)).toEqual([body, body]);
  });

  it('cuts what it quotes between two letters', async () => {
    const family = '👨‍👩‍👧‍👦';
    const ana = await speaker('Ana', `${'a'.repeat(115)}${family} and more`);
    const { body } = await post(host, { text: 'All of you', reply: ana.line.id });
    expect(body.reply?.text).toBe('a'.repeat(115));
  });

  it('is refused where the line is gone or never was', async () => {
    const ana = await speaker('Ana', 'rude');
    await act({ act: 'message.redact', message: ana.line.id });
    for (const reply of [ana.line.id, 'm9999', 'other']) {
      const { status, body } = await post(host, { text: 'No', reply });
      expect([status, body.code]).toEqual([404, 'not-found']);
    }
  });

  it('quotes nothing that is redacted, until it is back', async () => {
    const ana = await speaker('Ana', 'rude');
    const { body } = await post(host, { text: 'Please', reply: ana.line.id });
    const { reply, ...bare } = body;
    expect(reply).toBeDefined();
    await act({ act: 'message.redact', message: ana.line.id });
    expect(await everywhere(body.id)).toEqual([bare, bare]);
    await act({ act: 'message.restore', message: ana.line.id });
    expect(await everywhere(body.id)).toEqual([body, body]);
  });

  it('is the same under the same key, and another line or person under it is refused', async () => {
    const ana = await speaker('Ana');
    const said = { text: 'Welcome', reply: ana.line.id };
    const first = await post(host, said, 'one-answer-key');
    expect((await post(host, said, 'one-answer-key')).body).toEqual(first.body);
    const other = await post(host, { text: 'Welcome' }, 'one-answer-key');
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  });
});

describe('a mention', () => {
  it('is of those who spoke and whom the text names, never of oneself', async () => {
    const [ana, bo] = [await speaker('Ana'), await speaker('Bo Li')];
    const { ticket, viewer } = await stall.visit('Cy');
    await post(ticket, { text: 'Hi' });
    const mentions = [ana.key, bo.key, viewer.key, 'nobody'];
    const { body } = await post(ticket, { text: '@Bo Li and @Cy, look', mentions });
    expect(body.mentions).toEqual([bo.key]);
    expect((await everywhere(body.id))[0]).toEqual(body);
  });

  it('takes five at most', async () => {
    const { ticket } = await stall.visit('Cy');
    const mentions = Array.from({ length: 6 }, (_, n) => `viewer-${n}`);
    expect((await post(ticket, { text: 'Hi', mentions })).status).toBe(400);
  });
});

it('names nobody any more who was forgotten', async () => {
  const token = await stall.server.operatorToken();
  const secrets = `${stall.server.address}/v1/accounts/willow/secrets`;
  const { body: made } = await call<{ kid: string; secret: string }>(secrets, {
    token,
    method: 'POST',
  });
  const claims = { account: 'willow', name: null, expiresAt: Date.now() + 600_000 } as const;
  const backend = mintToken(made, { ...claims, role: 'backend', subject: 'shop' });
  const dee = mintToken(made, { ...claims, role: 'viewer', subject: 'dee', name: 'Dee' });
  const { body: line } = await post(dee, { text: 'My address is 1 Main St' });
  await act({ act: 'message.pin', message: line.id });
  const said = { text: '@Dee careful', reply: line.id, mentions: [line.sender] };
  const { body: answer } = await post(host, said, 'answer-to-dee');
  await call(`${stall.server.address}/v1/accounts/willow/viewers/dee`, {
    token: backend,
    method: 'DELETE',
  });
  const { reply: _, mentions: __, ...bare } = answer;
  expect((await everywhere(answer.id))[0]).toEqual(bare);
  expect((await post(host, said, 'answer-to-dee')).body).toEqual(bare);
  stall = await stall.restart();
  host = await stall.host();
  const { body } = await call(stall.show);
  for (const word of ['Main St', line.sender]) expect(JSON.stringify(body)).not.toContain(word);
});
