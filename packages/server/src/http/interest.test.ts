import type { Backstage, Me, Wish } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;

beforeAll(async () => {
  stall = await startTestStall();
  await stall.server.desk.setGoods(stall.id, GOODS);
});
afterAll(() => stall.close());

const PEARS = { of: 'product', product: 'pears' } as const;

const wish = (token: string, wished: object, key: string = crypto.randomUUID()) =>
  call<Wish>(`${stall.show}/demand`, { token, key, body: wished });

async function backstage(): Promise<Backstage> {
  const stream = await readStream(`${stall.show}/backstage`, {
    authorization: `Bearer ${await stall.host()}`,
  });
  const { data } = await stream.next('backstage');
  await stream.close();
  return data as unknown as Backstage;
}

describe('a wish', () => {
  it('is kept once for a viewer and a thing, is at /me, and is counted for the seller alone', async () => {
    const [ana, ben] = [await stall.visit(), await stall.visit()];
    const stream = await readStream(`${stall.show}/stream`);
    await stream.next('hello');
    const first = await wish(ana.ticket, PEARS, 'the-first-time');
    expect(first).toMatchObject({ status: 201, body: PEARS });
    expect((await wish(ana.ticket, PEARS, 'the-first-time')).body).toEqual(first.body);
    expect((await wish(ana.ticket, PEARS)).body).toEqual(first.body);
    await wish(ben.ticket, PEARS);
    await wish(ben.ticket, { of: 'show' });
    await wish(ben.ticket, { of: 'area', product: 'pears', region: 'CN-53' });
    // Whose wish it is cannot be told from a poke.
    let { data } = await stream.next('batch');
    while (!data['poke']) ({ data } = await stream.next('batch'));
    expect(data['poke']).toContain(ana.viewer.poke);
    expect(data['poke']).not.toContain(ana.viewer.key);
    await stream.close();

    const me = await call<Me>(`${stall.show}/me`, { token: ana.ticket });
    expect(me.body.wishes).toEqual([first.body]);
    expect((await backstage()).demand).toEqual(
      expect.arrayContaining([
        { ...PEARS, count: 2 },
        { of: 'show', count: 1 },
        { of: 'area', product: 'pears', region: 'CN-53', count: 1 },
      ]),
    );
    expect(JSON.stringify((await call(stall.show)).body)).not.toContain('wish');
  });

  it('is refused for what is not among the goods, in another form, or under a used key', async () => {
    const { ticket } = await stall.visit();
    const strange = { of: 'product', product: 'gold' };
    expect(await wish(ticket, strange)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await wish(ticket, { ...PEARS, variant: 'big' })).status).toBe(404);
    expect((await wish(ticket, { ...PEARS, mail: 'a@b.example' })).status).toBe(400);
    expect((await wish(ticket, { of: 'show', product: 'pears' })).status).toBe(400);
    await wish(ticket, PEARS, 'used-for-pears');
    expect(await wish(ticket, { of: 'show' }, 'used-for-pears')).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
    expect((await wish(await stall.host(), PEARS)).status).toBe(403);
  });

  it('stays kept under its key when the product is gone, and the show is over', async () => {
    const { ticket } = await stall.visit();
    const [pears, show] = [PEARS, { of: 'show' }];
    const first = await wish(ticket, pears, 'while-there-are-pears');
    const second = await wish(ticket, show, 'while-it-is-on');
    await stall.server.desk.setGoods(stall.id, GOODS.slice(1));
    expect((await wish(ticket, pears, 'while-there-are-pears')).body).toEqual(first.body);
    expect((await wish(ticket, pears)).status).toBe(404);
    await stall.server.desk.setGoods(stall.id, GOODS);
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    expect((await wish(ticket, show, 'while-it-is-on')).body).toEqual(second.body);
    expect((await wish(ticket, show)).body).toMatchObject({ code: 'closed' });
  });
});
