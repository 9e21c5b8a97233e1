import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type {
  Claim,
  CustomRequest,
  Me,
  Message,
  MessagePage,
  PollVote,
  Question,
  Snapshot,
  ViewerData,
  Wish,
} from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { DRAFT, GOODS, startTestStall } from '../../testing/test-stall.js';
import type { TestStall } from '../../testing/test-stall.js';
import { mintToken } from '../tokens/index.js';

const SHOWN = `SELECT data ->> '$.question.name' AS name, data ->> '$.question.text' AS text
  FROM event WHERE type = 'question.shown'`;

/** As a store may name its customer; it must reach no log and survive an address. */
const ANA = 'ana+pears@shop.example/7';

let stall: TestStall;
let backend: string;
let ana: string;
let viewers: string;

beforeAll(async () => {
  stall = await startTestStall();
  const { address } = stall.server;
  const token = await stall.server.operatorToken();
  const made = await call<{ kid: string; secret: string }>(
    `${address}/v1/accounts/willow/secrets`,
    { token, method: 'POST' },
  );
  const expiresAt = Date.now() + 600_000;
  const claims = { account: 'willow', name: null, expiresAt } as const;
  backend = mintToken(made.body, { ...claims, role: 'backend', subject: 'shop' });
  ana = mintToken(made.body, { ...claims, role: 'viewer', subject: ANA, name: 'Ana' });
  viewers = `${address}/v1/accounts/willow/viewers`;
  const basket = { ...GOODS[0]!, id: 'basket', request: { prompt: 'For how many?' } };
  await stall.server.desk.setGoods(stall.id, [...GOODS, basket]);
  await stall.server.desk.setCoupon(stall.id, { ...DRAFT, total: 5 });
  await stall.server.desk.act(stall.id, { act: 'coupon.drop', coupon: 'autumn' });
  await stall.server.desk.setPoll(stall.id, {
    id: 'fruit',
    kind: 'poll',
    title: 'Which fruit?',
    choices: ['pears', 'plums'].map((id) => ({ id, text: id })),
  });
  await stall.server.desk.act(stall.id, { act: 'poll.open', poll: 'fruit' });
});
afterAll(() => stall.close());

const read = async () =>
  (await call<ViewerData>(`${viewers}/${encodeURIComponent(ANA)}`, { token: backend })).body;
const talk = async () =>
  (await call<MessagePage<Message>>(`${stall.show}/messages`)).body.messages.map(
    ({ text }) => text,
  );

describe('what is kept of a viewer', () => {
  it('is given to the account’s backend, all of it', async () => {
    const say = (text: string, key: string) =>
      call<Message>(`${stall.show}/messages`, { token: ana, key, body: { text } });
    const { body: first } = await say('I am Ana of Mill Lane', 'line-one');
    await say('Are they sweet?', 'line-two');
    const take = { token: ana, key: 'claim-one', body: { of: 'autumn' } };
    const { body: claim } = await call<Claim>(`${stall.show}/claims`, take);

    const ask = { token: ana, key: 'ask-one-key', body: { text: 'Do you know Mill Lane?' } };
    const { body: asked } = await call<Question>(`${stall.show}/questions`, ask);
    await stall.server.desk.act(stall.id, { act: 'question.show', question: asked.id });

    const ben = await stall.visit('Ben');
    const other = { token: ben.ticket, key: 'ask-of-ben', body: { text: 'And pears?' } };
    const { body: wanted } = await call<Question>(`${stall.show}/questions`, other);
    await call(`${stall.show}/questions/${wanted.id}/votes`, { token: ana, method: 'POST' });
    const poll = { token: ana, key: 'vote-one-key', body: { of: 'fruit', choice: 'pears' } };
    const { body: vote } = await call<PollVote>(`${stall.show}/votes`, poll);

    const wished = { token: ana, key: 'wish-one', body: { of: 'show' } };
    const { body: wish } = await call<Wish>(`${stall.show}/demand`, wished);

    const draft = { product: 'basket', text: 'For six', quantity: 1, contact: 'ana@mill.example' };
    const requested = { token: ana, key: 'request-one', body: draft };
    const { body: request } = await call<CustomRequest>(`${stall.show}/requests`, requested);

    const { account, subject, shows } = await read();
    expect([account, subject]).toEqual(['willow', ANA]);
    expect(shows).toEqual([
      {
        show: stall.id,
        title: 'Morning',
        viewer: first.sender,
        messages: [
          { ...first, redacted: false },
          expect.objectContaining({ text: 'Are they sweet?', name: 'Ana', redacted: false }),
        ],
        mentions: [],
        named: [],
        claims: [claim],
        holds: [],
        complaints: [],
        entries: [],
        acts: [
          { key: 'ask-one-key', request: 'ask Do you know Mill Lane?' },
          { key: 'claim-one', request: 'claim autumn' },
          { key: 'line-one', request: 'say I am Ana of Mill Lane' },
          { key: 'line-two', request: 'say Are they sweet?' },
          { key: 'request-one', request: expect.stringMatching(/^request [\w-]{43}$/) as string },
          { key: 'vote-one-key', request: 'vote fruit/pears' },
          { key: 'wish-one', request: 'wish show' },
        ],
        questions: [{ ...asked, status: 'shown' }],
        upvoted: [wanted.id],
        votes: [vote],
        wishes: [wish],
        requests: [request],
        settings: [],
        journal: [{ at: claim.at, kind: 'claim', subject: 'autumn' }],
      },
    ]);
  });

  it('is given to nobody else', async () => {
    const { ticket } = await stall.visit();
    for (const token of [ana, ticket, await stall.host()]) {
      for (const method of ['GET', 'DELETE']) {
        const { status } = await call(`${viewers}/${encodeURIComponent(ANA)}`, { token, method });
        expect(status).toBe(403);
      }
    }
    const { body } = await call<ViewerData>(`${viewers}/somebody`, { token: backend });
    expect(body.shows).toEqual([]);
  });

  it('is erased: for those who watch, in the history, and in the books', async () => {
    const { ticket } = await stall.visit('Ben');
    const line = { token: ticket, key: 'line-ben', body: { text: 'Hello Ana' } };
    await call(`${stall.show}/messages`, line);
    const stream = await readStream(`${stall.show}/stream`);
    await stream.next('hello');
    const before = await read();

    const address = `${viewers}/${encodeURIComponent(ANA)}`;
    const { body } = await call(address, { token: backend, method: 'DELETE' });
    const gone = { messages: 2, questions: 1, votes: 2, requests: 1, claims: 1 };
    expect(body).toMatchObject({ shows: 1, ...gone });

    let log: object[] | undefined;
    // Before it may come a batch that counts this reader.
    while (!log) ({ log } = (await stream.next('batch')).data as { log?: object[] });
    const redacted = before.shows[0]!.messages.map(({ id }) => {
      return { type: 'message.redacted', data: { message: id } };
    });
    expect(log).toMatchObject([...redacted, { type: 'question.withdrawn' }]);
    const file = path.join(stall.folder, 'livestall.db');
    const database = new DatabaseSync(file, { readOnly: true });
    expect(database.prepare(SHOWN).all()).toMatchObject([{ name: '', text: '…' }]);
    database.close();
    expect(await talk()).toEqual(['Hello Ana']);
    const snapshot = await call<Snapshot>(stall.show);
    expect(snapshot.body.messages.map(({ text }) => text)).toEqual(['Hello Ana']);
    expect((await read()).shows).toEqual([]);
    const me = await call<Me>(`${stall.show}/me`, { token: ana });
    expect([me.body.claims, me.body.wishes, me.body.requests]).toEqual([[], [], undefined]);
    const [, left] = stall.server.desk.gauges(stall.id)?.['coupon:autumn'] ?? [];
    expect(left, 'the claim still counts').toBe(4);

    // Numbers go on: no new line takes the id of one that is gone.
    const next = { ...line, key: 'line-ben-2', body: { text: 'Still here' } };
    const { body: added } = await call<Message>(`${stall.show}/messages`, next);
    expect(before.shows[0]!.messages.map(({ id }) => id)).not.toContain(added.id);
    await stream.close();
  });
});
