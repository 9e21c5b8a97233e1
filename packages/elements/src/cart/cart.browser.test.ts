import { StallError, type Cart } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { zh } from '../locales/zh.js';
import { loadLocale } from '../localize/load-locale.js';
import type { CartElement } from './cart-element.js';
import './define.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const cart: Cart = {
  lines: [
    {
      id: 'l1',
      title: 'Honey',
      detail: '500 g',
      quantity: 2,
      price: usd(1690),
      total: usd(3380),
      ref: 'h',
    },
  ],
  count: 2,
  coupons: [{ code: 'LIVE10', label: 'Ten percent off' }],
  subtotal: usd(3380),
  discount: usd(338),
  total: usd(3042),
};

async function draw(given: Cart | null = cart) {
  const show = new FakeShow();
  show.cart.cart = given;
  const element = await inShow<CartElement>(show, html`<stall-cart></stall-cart>`);
  const press = async (name: string) => {
    element.renderRoot.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!.click();
    await settled(element);
  };
  return { element, show, press };
}

describe('stall-cart', () => {
  it('is accessible', async () => {
    await expect((await draw()).element).to.be.accessible();
  });

  it('repeats the store’s sums, and leads to its checkout', async () => {
    const { element } = await draw();
    const sums = [...element.renderRoot.querySelectorAll('dd')].map((one) => one.textContent);
    expect(sums).to.deep.equal(['$33.80', '−$3.38', '$30.42']);
    const checkout = element.renderRoot.querySelector<HTMLAnchorElement>('.checkout')!;
    expect(checkout.href).to.equal('https://shop.example/cart');
  });

  it('says what each coupon takes off, where the store says it', async () => {
    const { element, show } = await draw();
    const coupon = () => element.renderRoot.querySelector<HTMLElement>('.coupon')!;
    expect(coupon().innerText.trim()).to.equal('Ten percent off');
    const discount = usd(338);
    show.cart.cart = { ...cart, coupons: [{ code: 'LIVE10', label: 'Ten off', discount }] };
    show.set({});
    await settled(element);
    expect(coupon().innerText.replace(/\s+/g, ' ').trim()).to.equal('Ten off −$3.38');
    await expect(element).to.be.accessible();
    show.cart.cart = { ...cart, coupons: [{ code: 'SENT', discount: usd(0) }] };
    show.set({});
    await settled(element);
    expect(coupon().innerText.trim()).to.equal('SENT');
  });

  it('says what coupon is in hand, once, and takes it into the basket by a tap', async () => {
    const coupon = {
      ...{ id: 'c1', title: 'Thanks', kind: 'amount' as const, amount: usd(500), opensAt: 0 },
    };
    const claim = { coupon: 'c1', code: 'LIVE5', at: 1 };
    const show = new FakeShow({
      state: { coupons: [{ coupon, droppedAt: 0 }] },
      mine: { claims: [claim, { ...claim, at: 2 }] },
    });
    show.cart.cart = cart;
    const element = await inShow<CartElement>(show, html`<stall-cart></stall-cart>`);
    const unused = [...element.renderRoot.querySelectorAll<HTMLElement>('[part=unused]')];
    expect(unused.map(({ innerText }) => innerText.split('\n')[0])).to.eql([
      'You have $5.00 off: Thanks',
    ]);
    await expect(element).to.be.accessible();
    unused[0]!.querySelector('button')!.click();
    await settled(element);
    expect(show.cart.calls.at(-1)).to.eql(['applyCoupon', 'LIVE5']);
    show.cart.cart = { ...cart, coupons: [{ code: 'live5' }] };
    show.set({});
    await settled(element);
    expect(element.renderRoot.querySelector('[part=unused]')).to.equal(null);
  });

  it('has the names of a thousand lines, and the buttons of those that are near', async () => {
    const [honey] = cart.lines;
    const lines = Array.from({ length: 1_000 }, (_, n) => ({
      ...honey!,
      ...{ id: `l${n}`, title: `Honey ${n}` },
    }));
    const { element } = await draw({ ...cart, lines });
    const rows = () => [...element.renderRoot.querySelectorAll('[role=listitem]')];
    await waitUntil(() => rows().length === 1_000);
    expect(rows().at(-1)).to.contain.text('Honey 999');
    const round = () => element.renderRoot.querySelectorAll('.line button').length;
    expect(round()).to.be.within(3, 300);
    rows().at(-1)!.scrollIntoView();
    await waitUntil(() => rows().at(-1)!.querySelectorAll('button').length === 3);
    expect(round()).to.be.lessThan(600);
    await expect(element).to.be.accessible();
  });

  it('leaves the focus at the next line when one goes, and at its button when that has come to its end', async () => {
    const [honey] = cart.lines;
    const lines = [honey!, { ...honey!, id: 'l2', title: 'Rice' }];
    const { element, show } = await draw({ ...cart, lines });
    const focused = () => element.shadowRoot?.activeElement?.getAttribute('aria-label');
    const one = (name: string) =>
      element.renderRoot.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!;
    one('Remove Honey').focus();
    show.cart.cart = { ...cart, lines: [{ ...lines[1]!, quantity: 2 }] };
    show.notify();
    await settled(element);
    expect(focused()).to.equal('One less');
    show.cart.cart = { ...cart, lines: [{ ...lines[1]!, quantity: 1 }] };
    show.notify();
    await settled(element);
    expect(focused()).to.equal('One less');
    show.cart.cart = { ...cart, lines: [], coupons: [] };
    show.notify();
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.have.class('empty');
  });

  it('asks the store for every change, and draws only what it answers', async () => {
    const { element, show, press } = await draw();
    await press('One more');
    await press('Remove Honey');
    await press('Remove coupon LIVE10');
    expect(show.cart.calls).to.deep.equal([
      ['update', 'l1', 3],
      ['remove', 'l1'],
      ['removeCoupon', 'LIVE10'],
    ]);
    expect(element.renderRoot.querySelector('output')).to.have.text('2');
  });

  it('goes by the steps that the show sells it in', async () => {
    const { element, show, press } = await draw();
    const jars = { id: 'h', title: 'Honey', pictures: [], url: '#', price: usd(1690) };
    show.set({ catalog: [{ ...jars, quantity: { min: 2, max: 4, step: 2 } }] });
    await settled(element);
    await press('One less');
    await press('One more');
    expect(show.cart.calls).to.deep.equal([['update', 'l1', 4]]);
    show.cart.cart = { ...cart, lines: [{ ...cart.lines[0]!, quantity: 4 }] };
    show.notify();
    await settled(element);
    await press('One more');
    await press('One less');
    expect(show.cart.calls.at(-1)).to.deep.equal(['update', 'l1', 2]);
  });

  it('shows the store’s refusal', async () => {
    const { element, show, press } = await draw();
    show.cart.answer = () => {
      show.cart.issue = { code: 'out-of-stock', message: 'Only 2 jars left.' };
      show.notify();
      return Promise.reject(new StallError('store-failed', { message: 'Only 2 jars left.' }));
    };
    await press('One more');
    expect(element.renderRoot.querySelector('[role=alert]')).to.have.text('Only 2 jars left.');
  });

  it('says what a store has no words for in the viewer’s language', async () => {
    const { element, show } = await draw();
    await loadLocale('zh');
    element.lang = 'zh';
    for (const [code, words] of [
      ['store-unreachable', zh.basketFailed],
      ['session-lost', zh.basketAnew],
      ['coupon-refused', zh.codeUnused],
      ['out-of-stock', zh.tooFew],
      ['quantity-refused', zh.wrongNumber],
      ['unknown-product', zh.productGone],
      ['refused', '商店没有接受。'],
    ] as const) {
      show.cart.issue = { code };
      show.notify();
      await settled(element);
      expect(element.renderRoot.querySelector('[role=alert]')).to.have.text(words);
    }
  });

  it('has words for empty, for absent, and for a store that does not answer', async () => {
    const { element, show } = await draw({ ...cart, lines: [], count: 0 });
    expect(element.renderRoot.textContent).to.contain('Your basket is empty');
    show.cart.cart = null;
    show.cart.status = 'failed';
    show.cart.issue = { code: 'store-unreachable' };
    show.notify();
    await settled(element);
    const said = [...element.renderRoot.querySelectorAll('[role=alert]')];
    expect(said.map(({ textContent }) => textContent.trim())).to.deep.equal([
      'The store does not answer right now.',
    ]);
    show.cart.status = 'absent';
    show.notify();
    await settled(element);
    expect(element.renderRoot.textContent).to.contain('no basket');
  });

  for (const [missing, button] of [
    ['update', 'One more'],
    ['remove', 'Remove Honey'],
    ['removeCoupon', 'Remove coupon LIVE10'],
  ] as const) {
    it(`leaves out what the page cannot do, and says where it is done: ${missing}`, async () => {
      const { element, show } = await draw();
      const said = () => element.renderRoot.textContent.includes('in the store’s own basket');
      const stands = () => element.renderRoot.querySelector(`[aria-label="${button}"]`) !== null;
      expect([stands(), said()]).to.deep.equal([true, false]);
      show.cart.missing.add(missing);
      element.requestUpdate();
      await settled(element);
      expect([stands(), said()]).to.deep.equal([false, true]);
      expect(element.renderRoot.textContent).to.contain('2');
    });
  }

  it('says where one pays when nobody says the address of the checkout', async () => {
    const { element, show } = await draw();
    show.cart.checkoutUrl = null;
    show.notify();
    await settled(element);
    expect(element.renderRoot.querySelector('.checkout')).to.equal(null);
    expect(element.renderRoot.textContent).to.contain('You pay in the store’s own basket.');
    await expect(element).to.be.accessible();
  });
});
