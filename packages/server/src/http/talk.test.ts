import type { Message, Visit } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let keys = 0;

beforeAll(async () => {
  stall = await startTestStall();
});
afterAll(() => stall.close());

const say = (token: string, body: unknown, key = `line-${String(++keys).padStart(4, '0')}`) =>
  call<Message>(`${stall.show}/messages`, { token, key, body });

describe('a line', () => {
  it('is said under the ticket’s name, and is the viewer’s own', async () => {
    const { ticket, viewer } = await stall.visit('Ana');
    const { status, body } = await say(ticket, { text: '  Hello ', name: 'Rosa' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ text: 'Hello', name: 'Ana', sender: viewer.key, role: 'viewer' });
    const me = await call(`${stall.show}/me`, { token: ticket });
    expect(me.body).toMatchObject({ viewer: { key: viewer.key, name: 'Ana' }, claims: [] });
    expect(me.headers.get('cache-control')).toBe('no-store');
  });

  it('may bring a name where there is none', async () => {
    const { ticket } = await stall.visit();
    expect((await say(ticket, { text: 'Hi', name: 'Ben' })).body.name).toBe('Ben');
  });

  it('is the host’s where the host says it', async () => {
    const { body } = await say(await stall.host(), { text: 'Welcome' });
    expect(body).toMatchObject({ name: 'Rosa', role: 'host' });
  });

  it('is said once under one key', async () => {
    const { ticket } = await stall.visit();
    const first = await say(ticket, { text: 'Once' }, 'the-same-key');
    const second = await say(ticket, { text: 'Once' }, 'the-same-key');
    expect(second.body).toEqual(first.body);
    const other = await say(ticket, { text: 'Twice' }, 'the-same-key');
    expect([other.status, other.body]).toMatchObject([422, { code: 'key-reused' }]);
    const renamed = await say(ticket, { text: 'Once', name: 'Ana' }, 'the-same-key');
    expect([renamed.status, renamed.body]).toMatchObject([422, { code: 'key-reused' }]);
  });

  it('is the same line the second time where half a character ends it', async () => {
    const { ticket } = await stall.visit();
    const body = { text: 'pears \uD83C', name: 'Ana \uD83C' };
    const first = await say(ticket, body, 'half-a-character');
    expect([first.status, first.body.text]).toEqual([201, 'pears \uFFFD']);
    expect((await say(ticket, body, 'half-a-character')).body).toEqual(first.body);
  });

  it('is refused without key, ticket or sense', async () => {
    const { ticket } = await stall.visit();
    const address = `${stall.show}/messages`;
    const body = { text: 'Hi' };
    expect(await call(address, { token: ticket, body })).toMatchObject({
      status: 400,
      body: { code: 'bad-request', detail: expect.stringContaining('idempotency-key') as string },
    });
    expect(await call(address, { key: 'long-enough', body })).toMatchObject({
      status: 401,
      body: { code: 'token-refused' },
    });
    for (const [broken, field] of [
      [{ text: 12 }, 'body/text'],
      [{ text: '12', extra: 1 }, '"extra"'],
      [{ text: 'x'.repeat(501) }, 'body/text'],
      [{}, 'text'],
      [{ text: null }, 'body/text'],
    ] as const) {
      expect(await say(ticket, broken)).toMatchObject({
        status: 400,
        body: { code: 'bad-request', detail: expect.stringContaining(field) as string },
      });
    }
    expect((await say(ticket, { text: '   ' })).status).toBe(400);
    expect(
      await call(address, { token: ticket, key: 'long-enough', body: '{"text":' }),
    ).toMatchObject({
      status: 400,
      body: { code: 'bad-request' },
    });
    expect(
      await call(address, {
        token: ticket,
        key: 'long-enough',
        body: { text: 'x'.repeat(70_000) },
      }),
    ).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });

  it('is one of five in ten seconds', async () => {
    const { ticket } = await stall.visit();
    for (let n = 0; n < 5; n += 1) expect((await say(ticket, { text: 'Hi' })).status).toBe(201);
    const sixth = await say(ticket, { text: 'Hi' });
    expect([sixth.status, sixth.body]).toMatchObject([429, { code: 'rate-limited' }]);
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('that was redacted is gone from every read', async () => {
    const { ticket } = await stall.visit();
    const { body } = await say(ticket, { text: 'Something rude' });
    await call(`${stall.show}/acts`, {
      token: await stall.host(),
      body: { act: 'message.redact', message: body.id },
    });
    for (const path of ['', '/messages']) {
      expect(JSON.stringify((await call(stall.show + path)).body)).not.toContain('rude');
    }
  });

  it('that was redacted by mistake is back for everyone, in its place', async () => {
    const reader = await readStream(`${stall.show}/stream`);
    const token = await stall.host();
    const act = (body: object) => call(`${stall.show}/acts`, { token, body });
    const { body: first } = await say(token, { text: 'Before' });
    const { body: second } = await say(token, { text: 'Quite right' });
    await say(token, { text: 'After' });
    await act({ act: 'message.redact', message: second.id });
    await act({ act: 'message.restore', message: second.id });
    for (const path of ['', '/messages']) {
      const { messages } = (await call<{ messages: Message[] }>(stall.show + path)).body;
      const ids = messages.map(({ id }) => id);
      expect(ids.indexOf(second.id)).toBe(ids.indexOf(first.id) + 1);
    }
    let told: { data: Record<string, unknown> };
    do told = await reader.next('batch');
    while (!JSON.stringify(told.data['log'] ?? '').includes('message.restored'));
    expect(told.data).toMatchObject({ flow: { messages: [second] } });
    const again = await act({ act: 'message.restore', message: second.id });
    expect([again.status, again.body['seq']]).toEqual([
      200,
      stall.server.desk.state(stall.id)?.seq,
    ]);
    await reader.close();
  });
});

describe('a ticket', () => {
  const visit = (token?: string, body: object = {}) =>
    call<Visit>(`${stall.show}/visits`, { body, ...(token !== undefined && { token }) });

  it('is renewed for the same viewer, who may take a name', async () => {
    const first = await stall.visit();
    const { body } = await visit(first.ticket, { name: 'Ana' });
    expect(body.viewer).toEqual({ ...first.viewer, name: 'Ana' });
    expect((await visit(body.ticket)).body.viewer.name).toBe('Ana');
  });

  it('is anonymous, and refused where it is not ours', async () => {
    expect((await stall.visit()).viewer.key).not.toBe((await stall.visit()).viewer.key);
    expect((await visit('nonsense')).status).toBe(401);
    expect((await visit(await stall.host())).status).toBe(401);
  });
});

it('limits tickets by address', async () => {
  const small = await startTestStall({ limits: { visits: 2 } });
  try {
    const ask = () => call(`${small.show}/visits`, { body: {} });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const third = await ask();
    expect([third.status, third.body]).toMatchObject([429, { code: 'rate-limited' }]);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  } finally {
    await small.close();
  }
});

it('has a line stay said under its key when the show is over', async () => {
  const { ticket } = await stall.visit();
  const first = await say(ticket, { text: 'Goodbye' }, 'the-last-word');
  await stall.server.desk.act(stall.id, { act: 'show.end' });
  const again = await say(ticket, { text: 'Goodbye' }, 'the-last-word');
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect((await say(ticket, { text: 'Wait' })).body).toMatchObject({ code: 'closed' });
});
