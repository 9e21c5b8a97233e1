import { randomUUID } from 'node:crypto';
import { snapshotState } from '@livestall/protocol';
import type { Hold, HoldMove, LogEvent, OfferDraft, Product, Snapshot } from '@livestall/protocol';
import { HoldSchema } from '@livestall/protocol/schemas';
import { beforeEach, describe, expect, it } from 'vitest';
import { ShowStream } from '../world/show-stream.ts';
import { ask, fits, refused } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import type { TargetOf } from './target.ts';

/** What viewers, the host and the store's backend do with a flash offer. */
export function describeHolding(target: TargetOf): void {
  const { send, base, acting, act, visit, me } = pageCalls(target);
  let of: string;
  let draft: OfferDraft;

  const put = (body: object) =>
    send(`/offers/${of}`, body, { method: 'PUT', token: acting().host });
  const drop = async (terms: Partial<OfferDraft> = {}) => {
    given(await put({ ...draft, ...terms }), 200);
    given(await act({ act: 'offer.drop', offer: of }), 200);
  };
  const tap = (token: string, more: object = {}, key = randomUUID()) =>
    send('/holds', { of, ...more }, { token, key });
  const hold = async (token: string, more: object = {}): Promise<Hold> => {
    const held = given<Hold>(await tap(token, more));
    fits(held, HoldSchema);
    return held;
  };
  const move = ({ id }: Hold, what: HoldMove, token: string) =>
    send(`/holds/${id}`, { move: what }, { token });
  const own = async (token: string) => (await me(token)).holds?.find(({ offer }) => offer === of);
  const ticket = async () => (await visit()).ticket;

  beforeEach(async () => {
    const { catalog } = snapshotState((await ask(base())).body as Snapshot);
    const { body } = await ask(`${base()}/catalog/${catalog}`);
    const { products } = body as { products: Product[] };
    const product = products.find(({ variants }) => !variants);
    if (!product) throw new Error('The show lists no product that comes in one form alone.');
    of = randomUUID();
    const price = { amount: 100, currency: product.price.currency };
    draft = {
      id: of,
      product: product.id,
      price,
      total: 1,
      perViewer: 1,
      opensAfterMs: 0,
    };
  });

  describe('the last unit of a flash offer', () => {
    it('is one viewer’s, under the same key the same, and no second one’s', async () => {
      await drop();
      const [ana, ben] = [await ticket(), await ticket()];
      const key = randomUUID();
      const held = given<Hold>(await tap(ana, {}, key));
      fits(held, HoldSchema);
      expect(held).toMatchObject({
        offer: of,
        qty: 1,
        status: 'held',
        price: draft.price,
      });
      expect(given<Hold>(await tap(ana, {}, key)).id).toBe(held.id);
      expect(refused(await tap(ana, { wait: true }, key), 422).code).toBe('key-reused');
      expect(refused(await tap(ana), 409).code).toBe('already-yours');
      expect(refused(await tap(ben), 409).code).toBe('sold-out');
      expect(await own(ana)).toMatchObject({ id: held.id, status: 'held' });
      expect(await own(ben)).toBeUndefined();
    });

    it('goes to the next in line when it is given back', async () => {
      await drop();
      const [ana, ben, cleo] = [await ticket(), await ticket(), await ticket()];
      const held = await hold(ana);
      const [second, third] = [await hold(ben, { wait: true }), await hold(cleo, { wait: true })];
      expect([second, third]).toMatchObject([
        { status: 'waiting', place: 1 },
        { status: 'waiting', place: 2 },
      ]);
      expect(refused(await move(second, 'extend', ben), 409).code).toBe('not-open');
      expect(refused(await move(held, 'release', ben), 404).code).toBe('not-found');
      expect(given<Hold>(await move(held, 'release', ana), 200).status).toBe('released');
      expect(given<Hold>(await move(held, 'release', ana), 200).status).toBe('released');
      expect(await own(ben)).toMatchObject({ id: second.id, status: 'held' });
      expect(await own(cleo)).toMatchObject({
        id: third.id,
        status: 'waiting',
      });
    });

    it('is bought when the store’s backend says so, and ends the offer', async () => {
      await drop();
      const [ana, ben] = [await ticket(), await ticket()];
      const held = await hold(ana);
      refused(await move(held, 'confirm', ana), 403);
      await using stream = await ShowStream.open(`${base()}/stream`);
      const { backend } = acting();
      expect(given<Hold>(await move(held, 'confirm', backend), 200).status).toBe('confirmed');
      expect(given<Hold>(await move(held, 'confirm', backend), 200).status).toBe('confirmed');
      expect(refused(await move(held, 'release', ana), 409).code).toBe('closed');
      for (let over: LogEvent | undefined; !over;) {
        const { log = [] } = (await stream.until('batch')).data as {
          log?: LogEvent[];
        };
        over = log.find(({ type }) => type === 'offer.closed');
        if (over) expect(over.data).toEqual({ offer: of, reason: 'gone' });
      }
      expect(refused(await tap(ben, { wait: true }), 409).code).toBe('sold-out');
    });
  });

  describe('a flash offer', () => {
    it('gives one viewer no more than it says', async () => {
      await drop({ total: 5, perViewer: 2 });
      const ana = await ticket();
      expect(refused(await tap(ana, { qty: 3 }), 400).detail).toContain('qty');
      const two = await hold(ana, { qty: 2 });
      expect(two.qty).toBe(2);
      given(await move(two, 'confirm', acting().backend), 200);
      expect(refused(await tap(ana), 409).code).toBe('already-yours');
    });

    it('ends by hand, with the line for it; what is held can be bought', async () => {
      await drop();
      const [ana, ben, cleo] = [await ticket(), await ticket(), await ticket()];
      const [held] = [await hold(ana), await hold(ben, { wait: true })];
      given(await act({ act: 'offer.close', offer: of }), 200);
      expect(await own(ben)).toMatchObject({ status: 'expired' });
      expect(refused(await tap(cleo, { wait: true }), 409).code).toBe('closed');
      given(await move(held, 'confirm', acting().backend), 200);
    });

    it.each([
      ['price/amount', { price: { amount: 0, currency: 'USD' } }],
      ['price/currency', { price: { amount: 100, currency: 'XTS' } }],
      ['total', { total: 0 }],
      ['perViewer', { perViewer: 2 }],
      ['lastsMs', { lastsMs: -1 }],
      ['product', { product: 'no-such-product' }],
    ])('with a wrong %s is refused by that name, and not made', async (field, wrong) => {
      expect(refused(await put({ ...draft, ...wrong }), 400).detail).toContain(field);
      expect(refused(await act({ act: 'offer.drop', offer: of }), 404).code).toBe('not-found');
    });
  });
}
