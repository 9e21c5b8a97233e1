import {
  StallError,
  type Hold,
  type Offer,
  type QuotedProduct,
  type Viewer,
} from '@livestall/protocol';
import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { emptyCart } from '../../testing/fake-cart.js';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { sampleGoods } from '../../testing/sample-goods.js';
import '../locales/zh.js';
import type { OfferElement } from './offer-element.js';
import './define.js';

const T = 1_000_000;
const [persimmons] = sampleGoods;

const hold = (more: Partial<Hold> = {}): Hold => ({
  id: 'hold-1',
  offer: 'flash',
  product: 'persimmons',
  qty: 1,
  price: { amount: 1290, currency: 'USD' },
  status: 'held',
  at: T,
  expiresAt: T + 300_000,
  extended: false,
  signedPrice: 'a.signed.price',
  ...more,
});

function dropped(more: Partial<Offer> = {}, left = 20) {
  const offer = {
    id: 'flash',
    product: 'persimmons',
    price: { amount: 1290, currency: 'USD' },
    total: 20,
    perViewer: 1,
    opensAt: T,
    ...more,
  };
  return new FakeShow({
    time: T,
    state: { offers: [{ offer, droppedAt: T - 8_000 }] },
    gauges: { 'offer:flash': left },
  });
}

function held(more: Partial<Hold> = {}) {
  const show = dropped();
  show.set({ mine: { holds: [hold(more)] } });
  return show;
}

/** One that is for others than this viewer. */
function asking(terms: Partial<Offer>, known: Partial<Viewer>) {
  const show = dropped(terms);
  show.set({ mine: { viewer: { key: 'me', poke: 'me', name: null, ...known } } });
  return show;
}

async function draw(show: FakeShow, folds = false) {
  const element = await inShow<OfferElement>(
    show,
    html`<stall-offer ?folds=${folds}></stall-offer>`,
  );
  const root = element.renderRoot;
  const buttons = () => [...root.querySelectorAll<HTMLElement>('.acts .button')];
  const button = (name: string) => {
    const found = buttons().find(({ innerText }) => innerText.trim() === name);
    if (!found)
      throw new Error(
        `No "${name}" among ${buttons()
          .map((one) => one.innerText)
          .join()}`,
      );
    return found;
  };
  const text = () => root.querySelector('li')?.innerText ?? '';
  const status = () => root.querySelector('[role=status]')?.textContent?.trim();
  return { element, root, buttons, button, text, status };
}

describe('stall-offer', () => {
  afterEach(() => localStorage.removeItem('livestall:folded'));

  it('is accessible in each of its states', async () => {
    const shows = [
      dropped({ opensAt: T + 9_000 }),
      dropped(),
      dropped({}, 0),
      dropped({ closesAt: T }),
      held(),
      held({ status: 'waiting' }),
      held({ status: 'confirmed' }),
      held({ expiresAt: T }),
      asking({ for: 'followers' }, { segments: [] }),
      asking({ identity: 'signed-in' }, { identity: 'anonymous' }),
    ];
    for (const show of shows) await expect((await draw(show)).element).to.be.accessible();
  });

  it('says whom it is for, and offers nothing in vain', async () => {
    for (const [terms, known, said] of [
      [{ for: 'followers' }, { segments: [] }, 'For followers · Not for you this time'],
      [{ identity: 'signed-in' }, { identity: 'anonymous' }, 'Sign in at the shop first'],
    ] as const) {
      const { buttons, text } = await draw(asking(terms, { ...known, segments: [] }));
      expect(text()).to.contain(said);
      expect(buttons()).to.have.length(0);
    }
  });

  it('lets them sign in where the page can have them, and says meanwhile that their tap waits', async () => {
    const show = asking({ identity: 'signed-in' }, { identity: 'anonymous' });
    show.set({ canSignIn: true });
    const answer = Promise.withResolvers<Hold>();
    show.holding = () => answer.promise;
    const { element, root, button, text } = await draw(show);
    expect(text()).to.contain('For signed-in viewers');
    button('Sign in').click();
    show.set({ mine: { ...show.mine, holding: ['flash'] } });
    await settled(element);
    expect(text()).to.contain('It goes on once you are signed in');
    // A sign-in that was left is asked for once more.
    button('Sign in').click();
    expect(show.calls.filter(([name]) => name === 'hold')).to.have.length(2);
    answer.reject(new StallError('sign-in-first'));
    show.set({ mine: { ...show.mine, holding: [] } });
    await settled(element);
    expect(text()).to.contain('For signed-in viewers').and.not.contain('Sign in at the shop first');
    expect(root.querySelector('[role=alert]')).to.equal(null);
  });

  it('takes no room while there is none', async () => {
    const { element } = await draw(new FakeShow({ time: T }));
    expect(getComputedStyle(element).display).to.equal('contents');
  });

  it('counts down on the server’s clock, then opens with its price beside the usual one', async () => {
    const show = dropped({ opensAt: T + 8_500 });
    const { element, buttons, text, root } = await draw(show);
    expect(text()).to.contain('Opens in').and.contain('0:09');
    expect(buttons()).to.have.length(0);
    show.set({ time: T + 8_500 });
    await settled(element);
    expect(text()).to.contain('20 of 20 left').and.contain('$12.90');
    expect(root.querySelector('s')).to.have.text('$18.90');
    expect(buttons().map(({ innerText }) => innerText.trim())).to.deep.equal(['Hold one']);
  });

  it('has no other price beside it while the store is asked for its own', async () => {
    const show = dropped();
    show.cart.missing.delete('quote');
    const { element, root } = await draw(show);
    expect(root.querySelector('[part=compare-at]')).to.equal(null);
    const told: QuotedProduct = { ...show.catalog.get('persimmons')!, quote: 'told' };
    show.set({ catalog: [told] });
    await settled(element);
    expect(root.querySelector('[part=compare-at]')).not.to.equal(null);
  });

  it('announces itself to who comes when it is up', async () => {
    const { element, status } = await draw(dropped());
    expect(status(), 'what a region begins with is not read').to.equal('');
    await settled(element);
    expect(status()).to.contain('Fuyu persimmons');
  });

  it('answers a tap within one frame', async () => {
    const { buttons } = await draw(dropped());
    buttons()[0]!.click();
    await nextFrame();
    expect(buttons()[0]).to.have.trimmed.text('Holding…');
  });

  it('can be given back where the goods have it no more, and is called by its price', async () => {
    const show = held();
    show.catalog = new Map();
    const { element, button, buttons } = await draw(show);
    expect(buttons()).to.have.length(1);
    expect(button('Let go')).to.have.attribute('aria-label', 'Let go: $12.90');
    await expect(element).to.be.accessible();
  });

  it('announces itself and leaves the focus where it is', async () => {
    const show = new FakeShow({ time: T });
    const { element, status } = await draw(show);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    show.set({ state: dropped().now });
    await settled(element);
    expect(status()).to.equal('A flash offer came up: Fuyu persimmons, $12.90');
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('is held by one tap, once, then goes into the basket and to the checkout', async () => {
    const show = dropped();
    const answer = Promise.withResolvers<Hold>();
    show.holding = () => answer.promise;
    const { element, button, buttons, text, status } = await draw(show);
    const told = oneEvent(element, 'stall-offer-held');
    button('Hold one').click();
    await settled(element);
    button('Holding…').click();
    answer.resolve(hold());
    expect((await told).detail.hold).to.deep.equal(hold());
    expect(show.calls.filter(([name]) => name === 'hold')).to.deep.equal([['hold', 'flash', {}]]);

    show.set({ mine: { holds: [hold()] } });
    await settled(element);
    expect(text()).to.contain('Held for you: 5:00');
    expect(status()).to.equal('Held for you: Fuyu persimmons');
    const asked = oneEvent(element, 'stall-add-to-cart');
    button('Add to basket').click();
    const item = {
      product: persimmons,
      quantity: 1,
      held: { id: 'hold-1', signedPrice: 'a.signed.price' },
    };
    expect((await asked).detail).to.deep.equal(item);
    await settled(element);
    await settled(element);
    expect(show.cart.calls).to.deep.equal([['add', item]]);
    const checkout = buttons().at(-1) as HTMLAnchorElement;
    expect(checkout.innerText).to.equal('Check out');
    expect(checkout.href).to.equal('https://shop.example/cart');
  });

  it('says why it was not held, and may be tried again', async () => {
    const show = dropped();
    show.holding = () => Promise.reject(new StallError('rate-limited'));
    const { element, button, root } = await draw(show);
    button('Hold one').click();
    await settled(element);
    expect(root.querySelector('[role=alert]')?.textContent).to.equal(
      new StallError('rate-limited').message,
    );
    button('Hold one').click();
    expect(show.calls.filter(([name]) => name === 'hold')).to.have.length(2);
  });

  it('offers no more, nor the line, to who had their turns', async () => {
    const late = held({ status: 'expired' });
    const gone = dropped({}, 0);
    for (const [show, label] of [
      [late, 'Hold again'],
      [gone, 'Wait in line'],
    ] as const) {
      show.holding = () => Promise.reject(new StallError('turns-used'));
      const { element, button, buttons, root } = await draw(show);
      button(label).click();
      await settled(element);
      expect(buttons()).to.have.length(0);
      expect(root.querySelector('[role=alert]')).to.have.text('You let this go too often.');
    }
  });

  it('says in the store’s words why it is not in the basket', async () => {
    const show = held();
    show.cart.answer = () =>
      Promise.reject(new StallError('store-failed', { message: 'That price is not for this.' }));
    const { element, button, root } = await draw(show);
    button('Add to basket').click();
    await settled(element);
    await settled(element);
    expect(root.querySelector('[role=alert]')).to.have.text('That price is not for this.');
    expect(button('Add to basket')).to.have.attribute('aria-disabled', 'false');
  });

  it('leads to the store where the page has no basket', async () => {
    const show = held();
    show.cart.missing.add('add');
    const { buttons } = await draw(show);
    const link = buttons().at(-1) as HTMLAnchorElement;
    expect(link.innerText.trim()).to.equal('View in store');
    expect(link.href).to.contain('https://shop.example/products/persimmons');
  });

  it('has a line for those who come late, and tells when the turn has come', async () => {
    const show = dropped({}, 0);
    show.holding = () => Promise.resolve(hold({ status: 'waiting' }));
    const { element, button, text, status, root } = await draw(show);
    expect(text()).to.contain('All taken');
    button('Wait in line').click();
    await settled(element);
    expect(show.calls).to.deep.include(['hold', 'flash', { wait: true }]);
    show.set({ mine: { holds: [hold({ status: 'waiting' })] } });
    await settled(element);
    expect(text()).to.contain('You are in line. Stay here.');
    show.set({
      mine: { holds: [hold({ status: 'waiting', place: 1_200 })] },
      gauges: { 'offer:flash': 0, 'line:flash': 3 },
    });
    await settled(element);
    expect(text()).to.contain('You are in line, number 1,197. Stay here.');
    root.querySelector<HTMLButtonElement>('.fold')?.click();
    await settled(element);
    expect(root.querySelector('.tab')).to.not.equal(null);
    show.set({ mine: { holds: [hold()] } });
    await settled(element);
    expect(status()).to.equal('Held for you: Fuyu persimmons');
    expect(button('Add to basket')).to.exist;
  });

  it('is let go of', async () => {
    const show = held();
    show.moving = () => Promise.resolve(hold({ status: 'released' }));
    const { element, button } = await draw(show);
    button('Let go').click();
    await settled(element);
    expect(show.calls).to.deep.include(['moveHold', 'hold-1', 'release']);
  });

  it('says that the time ran out, and holds again', async () => {
    const show = held();
    const { element, button, text, status } = await draw(show);
    show.set({ time: T + 300_000 });
    await settled(element);
    expect(text()).to.contain('Your time ran out');
    expect(status()).to.equal('Fuyu persimmons: Your time ran out');
    expect(button('Hold again')).to.exist;
  });

  it('says it in the language of the page', async () => {
    const { element, root } = await draw(held());
    element.lang = 'zh';
    element.requestUpdate();
    await settled(element);
    expect(root.querySelector('.note')).to.have.trimmed.text('已为你保留：5:00');
  });

  it('stays while it can be had, and folds for a newer one, but never what is held, nor from under a hand', async () => {
    const show = dropped();
    const { element, root, button } = await draw(show, true);
    const wait = async (to: FakeShow, drawn: OfferElement) => {
      to.set({ time: T + 20_000 });
      drawn.requestUpdate();
      await settled(drawn);
    };
    const tab = () => root.querySelector<HTMLButtonElement>('.tab');
    await wait(show, element);
    expect(tab()).to.equal(null);
    button('Hold one').focus();
    const [first] = show.stage.offers!;
    const newer = { ...first!.offer, id: 'newer', opensAt: T + 60_000 };
    show.set({ state: { offers: [first!, { offer: newer, droppedAt: T + 19_000 }] } });
    await settled(element);
    expect(tab()).to.equal(null);
    root.querySelector<HTMLElement>(':focus')?.blur();
    await settled(element);
    expect(tab()).to.have.trimmed.text('Fuyu persimmons $12.90');
    expect(tab()).to.have.attribute('aria-label', 'Flash offer: Fuyu persimmons $12.90');
    tab()?.click();
    await settled(element);
    expect(button('Hold one')).to.exist;

    const kept = held();
    const own = await draw(kept, true);
    await wait(kept, own.element);
    expect(own.root.querySelector('.tab')).to.equal(null);
  });

  it('adds what its offer is of: the variant that was dropped', async () => {
    const product = sampleGoods.find(({ variants }) => variants)!;
    const [variant] = product.variants ?? [];
    const show = dropped({ product: product.id, variant: variant!.id });
    show.set({ mine: { holds: [hold({ product: product.id, variant: variant!.id })] } });
    show.cart.cart = emptyCart;
    const { element, button, text } = await draw(show);
    expect(text()).to.match(/, \w/);
    button('Add to basket').click();
    await settled(element);
    expect(show.cart.calls[0]?.[1]).to.deep.include({ product, variant });
  });

  it('adds nothing else where the goods have that variant no more', async () => {
    const product = sampleGoods.find(({ variants }) => variants)!;
    const [variant, ...others] = product.variants ?? [];
    const show = dropped({ product: product.id, variant: variant!.id });
    show.set({
      mine: { holds: [hold({ product: product.id, variant: variant!.id })] },
      catalog: [{ ...product, variants: others }],
    });
    const { buttons } = await draw(show);
    expect(buttons().map(({ innerText }) => innerText.trim())).to.include('View in store');
    expect(buttons().map(({ innerText }) => innerText.trim())).not.to.include('Add to basket');
  });
});
