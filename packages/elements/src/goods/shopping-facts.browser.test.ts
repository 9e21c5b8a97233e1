import type { Cart, ShopFact } from '@livestall/protocol';
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type LitElement, type TemplateResult } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { provideShow } from '../context/provide-show.js';
import '../apart/define.js';
import '../cart/define.js';
import '../coupon/define.js';
import '../pinned/define.js';
import '../product/define.js';
import '../products/define.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });

let show: FakeShow;
let facts: ShopFact[];

beforeEach(() => {
  show = new FakeShow({ state: { pins: [{ product: 'honey', at: 1 }] } });
  facts = [];
  document.body.addEventListener('stall-measured', hear);
});

afterEach(() => document.body.removeEventListener('stall-measured', hear));

function hear({ detail }: HTMLElementEventMap['stall-measured']): void {
  facts.push(detail.fact as ShopFact);
}

async function draw(template: TemplateResult): Promise<ParentNode> {
  const element = await inShow<LitElement>(show, template);
  await settled(element);
  return element.renderRoot;
}

const kinds = () => facts.map((fact) => fact.of);
const told = (count: number) =>
  waitUntil(() => facts.length >= count, `${count} facts`, { timeout: 10_000 });

function press(root: ParentNode, name: string): void {
  const button = [...root.querySelectorAll<HTMLElement>('button, a, label')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(name),
  );
  if (!button) throw new Error(`There is no "${name}".`);
  button.click();
}

describe('what a viewer does with goods', () => {
  it('is told of the list once it was seen for a second, once for each product', async () => {
    const hidden = html`<stall-products style="display: none"></stall-products>`;
    const root = await draw(hidden);
    await aTimeout(1_500);
    expect(facts).to.eql([]);
    ((root as ShadowRoot).host as HTMLElement).style.display = '';
    await told(1);
    const [fact] = facts;
    if (fact?.of !== 'impression') throw new Error(`It was ${fact?.of}.`);
    expect(fact.items.map(({ id, position }) => [id, position])).to.eql(
      [...show.catalog.keys()].map((id, index) => [id, index + 1]),
    );
    expect(fact.items[0]).to.eql({
      ...{ id: 'persimmons', title: 'Fuyu persimmons', quantity: 1, price: usd(1890) },
      position: 1,
    });
    show.set({ gauges: { 'stock:eggs': 3 } });
    await aTimeout(1_500);
    expect(kinds()).to.eql(['impression']);
  });

  it('is told of what the host shows, of the next one as well', async () => {
    await draw(html`<stall-pinned></stall-pinned>`);
    await told(1);
    show.set({ state: { pins: [{ product: 'eggs', at: 2 }] } });
    await told(2);
    expect(facts.map((fact) => fact.of === 'pin' && fact.items.map(({ id }) => id))).to.eql([
      ['honey'],
      ['eggs'],
    ]);
  });

  it('is told of what the host shows in a window apart, while the page is hidden', async () => {
    const apart = await fixture<HTMLIFrameElement>(
      html`<iframe title="Apart" width="280" height="400"></iframe>`,
    );
    const { body } = apart.contentDocument!;
    body.addEventListener('stall-measured', hear);
    provideShow(body, show);
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    try {
      body.append(document.createElement('stall-apart-pinned'));
      await told(1);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
    expect(kinds()).to.eql(['pin']);
  });

  it('is told of a product that was opened, of its options, and of what the store took, at its price', async () => {
    const line = { id: 'l1', title: 'Honey', quantity: 1, total: usd(1590), ref: 'honey-500g' };
    const cart: Cart = {
      ...{ lines: [{ ...line, price: usd(1590) }], count: 1, coupons: [] },
      total: usd(1590),
    };
    show.cart.answer = () => Promise.resolve(cart);
    const root = await draw(html`<stall-product product="honey"></stall-product>`);
    root.querySelector<HTMLInputElement>('input[type="radio"]:not(:checked)')?.click();
    press(root, '500 g');
    await told(3);
    press(root, 'Add to basket');
    await told(4);
    expect(kinds()).to.eql(['opened', 'option', 'option', 'add']);
    const honey = { id: 'honey', title: 'Wildflower honey', quantity: 1 };
    expect(facts[0]).to.eql({ of: 'opened', item: { ...honey, price: usd(950) } });
    const chosen = { ...honey, variant: 'honey-500g' };
    expect(facts[2]).to.eql({
      ...{ of: 'option', axis: 'size', value: '500g' },
      item: { ...chosen, price: usd(1690) },
    });
    expect(facts[3]).to.eql({ of: 'add', item: { ...chosen, price: usd(1590) } });
  });

  it('is told of nothing that the store refused', async () => {
    show.cart.answer = () => Promise.reject(new Error('no'));
    const root = await draw(html`<stall-product product="eggs"></stall-product>`);
    press(root, 'Add to basket');
    await aTimeout(50);
    expect(kinds()).to.eql(['opened']);
  });

  it('is told of what is taken out of the cart, of more of it, and of the way to the checkout', async () => {
    const line = (quantity: number) => ({
      ...{ id: 'l1', title: 'Honey', quantity, price: usd(1690) },
      ...{ total: usd(1690 * quantity), ref: 'honey-500g' },
    });
    const own = { ...line(1), id: 'l2', title: 'Gift wrap', ref: 'wrap', price: usd(300) };
    const cartOf = (quantity: number): Cart => ({
      lines: [line(quantity), own],
      ...{ count: quantity + 1, coupons: [], total: usd(1690 * quantity + 300) },
    });
    show.cart.cart = cartOf(2);
    const root = await draw(html`<stall-cart></stall-cart>`);
    const answerWith = (cart: Cart) => (show.cart.answer = () => Promise.resolve(cart));
    answerWith(cartOf(3));
    press(root, 'One more');
    await told(1);
    answerWith(cartOf(1));
    press(root, 'One less');
    await told(2);
    answerWith({ ...cartOf(0), lines: [own] });
    press(root, 'Remove Honey');
    await told(3);
    root.addEventListener('click', (event) => event.preventDefault());
    press(root, 'Check out');
    await told(4);
    const honey = {
      ...{ id: 'honey', variant: 'honey-500g', title: 'Wildflower honey' },
      price: usd(1690),
    };
    expect(facts).to.eql([
      { of: 'add', item: { ...honey, quantity: 1 } },
      { of: 'remove', item: { ...honey, quantity: 1 } },
      { of: 'remove', item: { ...honey, quantity: 2 } },
      {
        of: 'checkout',
        items: [
          { ...honey, quantity: 2 },
          { id: 'wrap', title: 'Gift wrap', quantity: 1, price: usd(300) },
        ],
        total: usd(3680),
      },
    ]);
  });

  it('is told of a coupon that is claimed, and that the cart has taken, without its code', async () => {
    const coupon = { id: 'c1', title: 'Thanks', kind: 'percent', percent: 10, opensAt: 0 } as const;
    const claim = { coupon: 'c1', code: 'LIVE10', at: 1 };
    show.set({ time: 1, state: { coupons: [{ coupon, droppedAt: 0 }] } });
    show.claim = () => Promise.resolve(claim);
    const root = await draw(html`<stall-coupon></stall-coupon>`);
    press(root, 'Take it');
    await told(1);
    show.set({ mine: { claims: [claim] } });
    await aTimeout(0);
    press(root, 'Apply to basket');
    await told(2);
    expect(facts).to.eql([
      { of: 'coupon', coupon: 'c1', step: 'claimed' },
      { of: 'coupon', coupon: 'c1', step: 'applied' },
    ]);
  });
});
