import type { Cart, CartConnector, CartIssue, CartItem, CartResult } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { BROKEN_REFS } from './broken-refs.ts';
import { Shopper } from './shopper.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What every connector must do, against its store. */
export function describeCart(name: string, store: () => StoreUnderTest): void {
  describe(`the cart of ${name}`, () => {
    let shopper: Shopper;
    let stall: Required<CartConnector>;

    /** One more tab, whose stall looks into the cart first, as all of them do. */
    const openTab = async () => {
      const tab = (await store().connect(shopper)) as Required<CartConnector>;
      await tab.get();
      return tab;
    };

    beforeEach(async () => {
      // What a store says to developers goes there.
      vi.spyOn(console, 'error').mockReturnValue();
      shopper = await Shopper.open(store().address);
      stall = await openTab();
    });
    afterEach(async () => {
      vi.restoreAllMocks();
      await shopper.close();
    });

    /** What a tab has heard of the cart, the newest last. */
    const listen = (tab: CartConnector): Cart[] => {
      const heard: Cart[] = [];
      const leave = tab.subscribe?.((cart) => heard.push(cart));
      onTestFinished(() => leave?.());
      return heard;
    };

    it('is empty at first, in the store’s currency', async () => {
      const { plain } = store().goods;
      const cart = good(await stall.get());
      expect(cart).toMatchObject({ lines: [], count: 0, coupons: [] });
      expect(cart.total).toEqual({ ...plain.product.price, amount: 0 });
    });

    it('takes goods, at the store’s price to the cent', async () => {
      const { plain } = store().goods;
      const { amount, currency } = plain.product.price;
      await stall.add(plain);
      const cart = good(await stall.add({ ...plain, quantity: 2 }));
      expect(cart).toMatchObject({ count: 3, total: { amount: amount * 3, currency } });
      expect(cart.lines).toMatchObject([
        {
          ...{ ref: plain.product.ref, quantity: 3 },
          ...{ price: { amount, currency }, total: { amount: amount * 3, currency } },
        },
      ]);
      expect(cart.lines[0]?.title).not.toBe('');
      expect(good(await stall.get())).toEqual(cart);
    });

    it('changes lines, and takes them out', async () => {
      const { plain, kinds } = store().goods;
      await stall.add(plain);
      const { lines } = good(await stall.add(kinds[0]));
      const line = lineOf(lines, plain);
      const more = good(await stall.update(line.id, 4));
      expect(lineOf(more.lines, plain)).toMatchObject({ id: line.id, quantity: 4 });
      const rest = good(await stall.remove(line.id));
      expect(rest.lines.map(({ ref }) => ref)).toEqual([kinds[0].variant?.ref]);
      expect(rest.count).toBe(1);
    });

    it('keeps what was chosen apart, each at its price', async () => {
      const { kinds } = store().goods;
      for (const kind of kinds) await stall.add(kind);
      const { lines } = good(await stall.get());
      expect(lines).toHaveLength(2);
      for (const kind of kinds) {
        expect(lineOf(lines, kind).price).toEqual(kind.product.price);
        expect(lineOf(lines, kind).detail).toContain(kind.variant?.options['kind']);
      }
      expect(new Set(lines.map(({ title }) => title)).size).toBe(1);
    });

    it('says that there are not so many, in the store’s words if it has any, and has what the store then has', async () => {
      const { goods, says, untold } = store();
      const { tooMany } = goods;
      const { cart, errors } = await stall.add(tooMany);
      expect(errors).toEqual([told(untold ? 'refused' : 'out-of-stock', says.tooMany)]);
      expect(cart?.count).toBeLessThan(tooMany.quantity);
      expect(cart).toEqual(good(await stall.get()));
    });

    it('refuses what is sold out, and leaves the rest', async () => {
      const { goods, untold } = store();
      const before = good(await stall.add(goods.plain));
      const { cart, errors } = await stall.add(goods.soldOut);
      expect(errors.map(({ code }) => code)).toEqual([untold ? 'refused' : 'out-of-stock']);
      expect(cart).toEqual(before);
    });

    it('refuses what the store does not know, without a word of ids, and leaves the rest', async () => {
      const { plain, unknown } = store().goods;
      const before = good(await stall.add(plain));
      const { cart, errors } = await stall.add(unknown);
      expect(errors).not.toEqual([]);
      const [{ message, code } = told('refused')] = errors;
      expect(code).toBe(store().untold ? 'refused' : 'unknown-product');
      expect(message ?? '').not.toContain(unknown.product.ref);
      expect(cart).toEqual(before);
    });

    it('refuses a broken reference as nothing that the store has, and leaves the rest', async () => {
      const { plain } = store().goods;
      const before = good(await stall.add(plain));
      // An empty one is to some stores no call at all.
      for (const ref of BROKEN_REFS.filter(Boolean)) {
        const { cart, errors } = await stall.add({ ...plain, product: { ...plain.product, ref } });
        expect(errors, ref).toMatchObject([{ code: 'unknown-product' }]);
        expect(cart, ref).toEqual(before);
      }
    });

    it('takes a coupon, and gives it back', async () => {
      const { goods, coupons } = store();
      const before = good(await stall.add(goods.plain));
      const taken = good(await stall.applyCoupon(coupons.good));
      expect(taken.coupons.map(({ code }) => code)).toEqual([coupons.good]);
      expect(taken.discount).toEqual(coupons.takes);
      expect(taken.total.amount).toBe(before.total.amount - coupons.takes.amount);
      const given = good(await stall.removeCoupon(coupons.good));
      expect([given.coupons, given.total]).toEqual([[], before.total]);
    });

    it.each(['bad', 'expired'] as const)(
      'refuses a coupon that is %s, in the store’s words if it has any',
      async (which) => {
        const { goods, coupons, says } = store();
        const before = good(await stall.add(goods.plain));
        const { cart, errors } = await stall.applyCoupon(coupons[which]);
        expect(errors).toEqual([told('coupon-refused', says[which])]);
        expect(cart).toEqual(before);
      },
    );

    it('hears of what was changed on the store’s own page', async () => {
      const { plain } = store().goods;
      await stall.add(plain);
      const heard = listen(stall);
      await store().addOnItsPage(shopper, plain);
      shopper.comeBack();
      await expect.poll(() => heard.at(-1)?.count).toBe(2);
    });

    it('is one cart in two tabs, and each hears of the other', async () => {
      const { plain, kinds } = store().goods;
      const other = await openTab();
      const heard = [listen(stall), listen(other)];
      good(await stall.add(plain));
      await expect.poll(() => heard[1]?.at(-1)?.count).toBe(1);
      good(await other.add(kinds[0]));
      await expect.poll(() => heard[0]?.at(-1)?.count).toBe(2);
      expect(good(await stall.get())).toEqual(good(await other.get()));
    });

    it('says that the session is over, and begins another', async () => {
      const { plain, kinds } = store().goods;
      const { lines } = good(await stall.add(plain));
      shopper.loseSession();
      const { cart, errors } = await stall.update(lineOf(lines, plain).id, 2);
      expect(errors).toMatchObject([{ code: store().lost }]);
      if (store().lost === 'session-lost') expect(cart?.lines).toEqual([]);
      const anew = await stall.add(kinds[0]);
      expect([anew.errors, anew.cart?.count]).toEqual([[], 1]);
    });

    it('answers when the line is cut in the middle, and afterwards has what the store took', async () => {
      const { plain } = store().goods;
      good(await stall.add(plain));
      // Node takes a line again a turn after its answer; until then it would open a second one, that is whole.
      await new Promise(setImmediate);
      shopper.line.tear('reset');
      expect(await stall.add(plain)).toMatchObject({
        cart: null,
        errors: [{ code: 'store-unreachable' }],
      });
      // It was the answer that was cut, not the order. A connection beside it may have been cut, too.
      await expect.poll(async () => (await stall.get()).cart?.count).toBe(2);
    });

    it('waits for half a minute for a store that is slow, and no longer', async ({ skip }) => {
      skip(store().waits === true, 'its calls are the page’s own');
      const { plain } = store().goods;
      good(await stall.add(plain));
      shopper.line.turn({ silent: true });
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      const answered = vi.fn<(result: CartResult) => void>();
      void stall.add(plain).then(answered);
      await vi.advanceTimersByTimeAsync(29_000);
      expect(answered).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1_000);
      vi.useRealTimers();
      await expect.poll(() => answered.mock.calls).toHaveLength(1);
      expect(answered).toHaveBeenCalledWith({
        cart: null,
        errors: [{ code: 'store-unreachable' }],
        warnings: [],
      });
      shopper.line.cut('reset');
      shopper.line.clear();
      await expect.poll(async () => (await stall.get()).errors).toEqual([]);
    });

    it('gives up a store that does not answer when the stall does', async () => {
      const { plain } = store().goods;
      good(await stall.add(plain));
      shopper.line.turn({ silent: true });
      const leave = new AbortController();
      const added = stall.add(plain, leave.signal);
      // Until it is on its way.
      await new Promise((resolve) => setTimeout(resolve, 100));
      leave.abort();
      expect(await added).toMatchObject({
        cart: null,
        errors: [{ code: 'store-unreachable' }],
      });
      shopper.line.cut('reset');
      shopper.line.clear();
      await expect.poll(async () => (await stall.get()).errors).toEqual([]);
    });
  });
}

/** The cart of an answer without complaints. */
function good({ cart, errors, warnings }: CartResult): Cart {
  expect([errors, warnings]).toEqual([[], []]);
  if (!cart) throw new Error('No cart, and no error.');
  return cart;
}

/** An issue, in the store's words if it has any. */
function told(code: CartIssue['code'], message?: string): CartIssue {
  return { code, ...(message !== undefined && { message }) };
}

/** The line of a thing. */
function lineOf(lines: Cart['lines'], { product, variant }: CartItem) {
  const ref = variant?.ref ?? product.ref;
  const line = lines.find((one) => one.ref === ref);
  if (!line) throw new Error(`Nothing of ${ref ?? ''} is in the cart.`);
  return line;
}
