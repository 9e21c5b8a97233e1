import { StallError, type Claim, type Hold } from '@livestall/protocol';
import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { emptyCart } from '../../testing/fake-cart.js';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import '../locales/zh.js';
import type { WalletElement } from './wallet-element.js';
import './define.js';

const T = 1_000_000;
const price = { amount: 1290, currency: 'USD' };
const offer = { id: 'flash', product: 'persimmons', price, total: 20, perViewer: 2, opensAt: T };
const coupon = {
  ...{ id: 'autumn', title: 'Autumn on everything', percent: 10, opensAt: T },
  ...{ kind: 'percent' as const, minimumSpend: { amount: 3000, currency: 'USD' } },
};
const claim: Claim = { coupon: 'autumn', code: 'LIVE10-7Q2F', at: T };
const hold = (more: Partial<Hold> = {}): Hold => ({
  ...{ id: 'hold-1', offer: 'flash', product: 'persimmons', qty: 1, price, status: 'held' },
  ...{ at: T, expiresAt: T + 300_000, extended: false, signedPrice: 'a.signed.price' },
  ...more,
});

function having({ claims = [] as Claim[], holds = [] as Hold[] } = {}) {
  return new FakeShow({
    time: T,
    state: { coupons: [{ coupon, droppedAt: T }], offers: [{ offer, droppedAt: T }] },
    mine: { claims, holds },
  });
}

async function draw(show: FakeShow) {
  const element = await inShow<WalletElement>(show, html`<stall-wallet></stall-wallet>`);
  const root = element.renderRoot;
  const text = () => (root as ShadowRoot).querySelector('ul')?.innerText ?? '';
  const button = (name: string) => {
    const found = [...root.querySelectorAll<HTMLElement>('.button')].find(
      ({ innerText }) => innerText.trim() === name,
    );
    if (!found) throw new Error(`No "${name}" in ${text()}`);
    return found;
  };
  const press = async (name: string) => {
    button(name).click();
    await settled(element);
    await settled(element);
  };
  return { element, root, text, button, press };
}

describe('stall-wallet', () => {
  it('is accessible in each of its states', async () => {
    const copied = having({ claims: [claim] });
    copied.cart.missing.add('applyCoupon');
    const applied = having({ claims: [claim] });
    applied.cart.cart = { ...emptyCart, coupons: [{ code: claim.code, label: '10 % off' }] };
    const loading = having();
    loading.set({ mine: { status: 'loading' } });
    const failed = having();
    failed.set({ mine: { status: 'failed' }, connection: 'offline' });
    const shows = [
      having(),
      loading,
      failed,
      copied,
      applied,
      having({ claims: [claim], holds: [hold()] }),
      having({ holds: [hold({ status: 'waiting' })] }),
      having({ holds: [hold({ status: 'confirmed' })] }),
      having({ holds: [hold({ expiresAt: T })] }),
    ];
    for (const show of shows) await expect((await draw(show)).element).to.be.accessible();
  });

  it('has the store’s cart take a coupon, and says what the store says of it', async () => {
    const show = having({ claims: [claim] });
    const { element, text, press } = await draw(show);
    expect(text()).to.contain('10% off').and.contain('from $30.00');
    const discount = { amount: 379, currency: 'USD' };
    show.cart.answer = () => {
      const coupons = [{ code: claim.code, label: 'Ten percent, today only', discount }];
      show.cart.cart = { ...emptyCart, coupons };
      show.notify();
      return Promise.resolve(show.cart.cart);
    };
    await press('Apply to basket');
    expect(show.cart.calls).to.deep.equal([['applyCoupon', claim.code]]);
    expect(text()).to.contain('Ten percent, today only').and.contain('−$3.79');
    expect(element.renderRoot.querySelector('[role=status]')).to.contain.text('Autumn');
  });

  it('says in the store’s words why a coupon was refused, and lets it be tried again', async () => {
    const show = having({ claims: [claim] });
    const { root, button, press } = await draw(show);
    show.cart.answer = () =>
      Promise.reject(new StallError('store-failed', { message: 'You have used this one.' }));
    await press('Apply to basket');
    expect(root.querySelector('[role=alert]')).to.have.text('You have used this one.');
    expect(button('Apply to basket')).to.have.attribute('aria-disabled', 'false');
  });

  it('shows the code, to be copied, where the page has no basket that takes it', async () => {
    const show = having({ claims: [claim] });
    show.cart.missing.add('applyCoupon');
    const { root } = await draw(show);
    expect(root.querySelector('code')).to.have.text('LIVE10-7Q2F');
    expect(root.querySelector('.code button')).to.have.attribute(
      'aria-label',
      'Copy code: Autumn on everything',
    );
  });

  it('counts down what is held, puts it into the basket with its price, and leads to the checkout', async () => {
    const show = having({ holds: [hold()] });
    const { element, text, press, button } = await draw(show);
    expect(text()).to.contain('Held for you: 5:00').and.contain('$12.90');
    show.set({ time: T + 61_000 });
    element.requestUpdate();
    await settled(element);
    expect(text()).to.contain('Held for you: 3:59');
    const asked = oneEvent(element, 'stall-add-to-cart');
    await press('Add to basket');
    expect((await asked).detail.held).to.deep.equal({
      id: 'hold-1',
      signedPrice: 'a.signed.price',
    });
    show.cart.holds = ['hold-1'];
    show.notify();
    await settled(element);
    expect((button('Check out') as HTMLAnchorElement).href).to.equal('https://shop.example/cart');
  });

  it('lets what the goods have no more be given back', async () => {
    const show = having({ holds: [hold()] });
    show.catalog = new Map();
    const { button } = await draw(show);
    expect(button('Let go')).to.have.attribute('aria-label', 'Let go: $12.90');
  });

  it('is told apart when its time is up, then leaves with its offer', async () => {
    const show = having({ holds: [hold({ status: 'waiting' })] });
    const { element, root, text } = await draw(show);
    const status = () => root.querySelector('[role=status]')?.textContent;
    show.set({ mine: { holds: [hold()] } });
    await settled(element);
    expect(status()).to.equal('Held for you: Fuyu persimmons');
    show.set({ time: T + 300_000 });
    await settled(element);
    expect(root.querySelector('li')).to.have.class('expired');
    expect(text()).to.contain('Your time ran out');
    expect(status()).to.contain('Your time ran out');
    show.set({ state: { offers: [] } });
    await settled(element);
    expect(root.querySelector('li')).to.equal(null);
  });

  it('keeps the keyboard’s place when something leaves', async () => {
    const show = having({ claims: [claim], holds: [hold({ status: 'waiting' })] });
    const { element, button } = await draw(show);
    button('Leave the line').focus();
    show.set({ mine: { holds: [hold({ status: 'released' })] } });
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.equal(button('Apply to basket'));
    show.set({ mine: { claims: [] } });
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.have.class('empty');
  });

  it('has words for nothing, for what is on its way, and for what cannot be read', async () => {
    const show = having();
    show.set({ mine: { status: 'loading' } });
    const { element, root, press } = await draw(show);
    expect(root.querySelector('.skeleton')).to.exist;
    show.set({ mine: { status: 'failed' } });
    await settled(element);
    await press('Try again');
    expect(show.calls).to.deep.equal([['wake']]);
    show.set({ mine: { status: 'ready' } });
    await settled(element);
    expect(root.textContent).to.contain('Nothing of yours yet');
    show.set({ connection: 'offline', mine: { claims: [claim] } });
    await settled(element);
    expect(root.querySelector('.offline')).to.contain.text('what was known last');
  });

  it('says it in the language of the page', async () => {
    const { element, root } = await draw(having({ holds: [hold()] }));
    element.lang = 'zh';
    element.requestUpdate();
    await settled(element);
    expect(root.querySelector('.note')).to.have.trimmed.text('已为你保留：5:00');
  });
});
