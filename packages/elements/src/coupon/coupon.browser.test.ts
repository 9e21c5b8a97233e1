import { StallError, type Claim, type Viewer } from '@livestall/protocol';
import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { emptyCart } from '../../testing/fake-cart.js';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import '../locales/zh.js';
import type { CouponElement } from './coupon-element.js';
import './define.js';

const T = 1_000_000;
const claim: Claim = { coupon: 'c1', code: 'LIVE10', at: T };

function dropped(opensAt = T) {
  const coupon = {
    id: 'c1',
    title: 'Harvest thanks',
    kind: 'percent',
    percent: 10,
    total: 100,
    opensAt,
  } as const;
  return new FakeShow({ time: T, state: { coupons: [{ coupon, droppedAt: T - 8_000 }] } });
}

async function draw(show: FakeShow) {
  const element = await inShow<CouponElement>(show, html`<stall-coupon></stall-coupon>`);
  const button = () => element.renderRoot.querySelector<HTMLButtonElement>('.terms .button')!;
  const text = () => element.renderRoot.querySelector('li')?.innerText ?? '';
  return { element, button, text };
}

const said = (one: Element) => one.textContent.trim();

describe('stall-coupon', () => {
  afterEach(() => localStorage.removeItem('livestall:folded'));

  it('is accessible in each of its states', async () => {
    for (const show of [dropped(T + 9_000), dropped()]) {
      const { element } = await draw(show);
      await expect(element).to.be.accessible();
    }
    const yours = dropped();
    yours.set({ mine: { claims: [claim] } });
    await expect((await draw(yours)).element).to.be.accessible();
  });

  it('counts down on the server’s clock, then opens', async () => {
    const show = dropped(T + 8_500);
    const { element, button, text } = await draw(show);
    expect(text()).to.contain('0:09');
    expect(button()).to.equal(null);
    show.set({ time: T + 8_500 });
    await settled(element);
    expect(button()).to.have.trimmed.text('Take it');
  });

  it('announces itself to who comes when it is up', async () => {
    const { element } = await draw(dropped());
    const status = element.renderRoot.querySelector('[role=status]')!;
    expect(status.textContent, 'what a region begins with is not read').to.equal('');
    await settled(element);
    expect(status).to.have.trimmed.text('A coupon came up: Harvest thanks');
  });

  it('says once what it gives, where its name says no more', async () => {
    const show = dropped();
    const [state] = show.now.coupons;
    show.set({
      state: { coupons: [{ ...state!, coupon: { ...state!.coupon, title: '10 % OFF!' } }] },
    });
    const { element } = await draw(show);
    const name = element.renderRoot.querySelector('h3')!;
    expect(name.getBoundingClientRect().width, 'for screen readers alone').to.be.at.most(1);
    expect((await draw(dropped())).element.renderRoot.querySelector('h3')).not.to.have.class(
      'unseen',
    );
  });

  it('answers a tap within one frame', async () => {
    const { button } = await draw(dropped());
    button().click();
    await nextFrame();
    expect(button()).to.have.trimmed.text('Taking…');
  });

  it('announces itself and leaves the focus where it is', async () => {
    const show = new FakeShow({ time: T });
    const { element } = await draw(show);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    show.set({ state: dropped().now });
    await settled(element);
    expect(element.renderRoot.querySelector('[role=status]')).to.have.trimmed.text(
      'A coupon came up: Harvest thanks',
    );
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('announces a new one also where another ends at the same time', async () => {
    const show = dropped();
    const { element } = await draw(show);
    const [first] = show.now.coupons;
    const next = { ...first!.coupon, id: 'c2', title: 'Pear week' };
    show.set({
      state: {
        coupons: [
          { ...first!, closed: { at: T, reason: 'hand' } },
          { coupon: next, droppedAt: T },
        ],
      },
    });
    await settled(element);
    expect(element.renderRoot.querySelector('[role=status]')).to.have.trimmed.text(
      'A coupon came up: Pear week',
    );
  });

  it('may be taken once more where one may have several', async () => {
    const show = dropped();
    const [state] = show.now.coupons;
    show.set({ state: { coupons: [{ ...state!, coupon: { ...state!.coupon, perViewer: 2 } }] } });
    const { element, button, text } = await draw(show);
    expect(text()).to.contain('2 each');
    show.set({ mine: { claims: [claim] } });
    await settled(element);
    expect(text()).to.contain('1 of 2 yours');
    expect([...element.renderRoot.querySelectorAll('.terms .button')].map(said)).to.eql([
      'Apply to basket',
      'One more',
    ]);
    await expect(element).to.be.accessible();
    show.set({ mine: { claims: [claim, { ...claim, at: T + 1 }] } });
    await settled(element);
    expect(text()).to.contain('2 of 2 yours');
    expect(button()).to.have.trimmed.text('Apply to basket');
  });

  it('says whom it is for, and offers nothing in vain', async () => {
    for (const [terms, known, words] of [
      [{ for: 'followers' }, { segments: [] }, ['For followers', 'Not for you this time']],
      [{ identity: 'signed-in' }, { identity: 'anonymous' }, ['Sign in at the shop first']],
    ] as const) {
      const show = dropped();
      const [state] = show.now.coupons;
      const viewer = { key: 'me', poke: 'me', name: null, ...known } as Viewer;
      show.set({
        state: { coupons: [{ ...state!, coupon: { ...state!.coupon, ...terms } }] },
        mine: { viewer },
      });
      const { element, button, text } = await draw(show);
      for (const word of words) expect(text()).to.contain(word);
      expect(button()).to.equal(null);
      await expect(element).to.be.accessible();
    }
  });

  it('lets them sign in where the page can have them, and says meanwhile that their tap waits', async () => {
    const show = dropped();
    const [state] = show.now.coupons;
    const coupon = { ...state!.coupon, identity: 'signed-in' as const };
    const viewer = { key: 'me', poke: 'me', name: null, identity: 'anonymous' as const };
    show.set({ state: { coupons: [{ ...state!, coupon }] }, mine: { viewer }, canSignIn: true });
    const answer = Promise.withResolvers<Claim>();
    show.claiming = () => answer.promise;
    const { element, button, text } = await draw(show);
    expect(button()).to.have.trimmed.text('Sign in');
    await expect(element).to.be.accessible();
    button().click();
    show.set({ mine: { claiming: ['c1'] } });
    await settled(element);
    expect(text()).to.contain('It goes on once you are signed in');
    // A sign-in that was left is asked for once more.
    button().click();
    expect(show.calls.filter(([name]) => name === 'claim')).to.have.length(2);
    answer.reject(new StallError('sign-in-first'));
    show.set({ mine: { claiming: [] } });
    await settled(element);
    expect(text()).to.contain('For signed-in viewers').and.not.contain('Sign in at the shop first');
    expect(element.renderRoot.querySelector('[role=alert]')).to.equal(null);
  });

  it('says to whoever waits for a turn that turns are drawn', async () => {
    const show = dropped();
    const [state] = show.now.coupons;
    const coupon = { ...state!.coupon, spreadMs: 5_000 };
    show.set({ state: { coupons: [{ ...state!, coupon }] } });
    const { element, text } = await draw(show);
    expect(text(), 'nobody waits yet').not.to.contain('at random');
    show.set({ mine: { claiming: ['c1'] } });
    await settled(element);
    expect(text()).to.contain('Everyone’s turn is drawn at random in the first 5 seconds');
    await expect(element).to.be.accessible();
  });

  it('is claimed once, and then applied in the store', async () => {
    const show = dropped();
    const answer = Promise.withResolvers<Claim>();
    show.claiming = () => answer.promise;
    const { element, button, text } = await draw(show);
    const claimed = oneEvent(element, 'stall-coupon-claimed');
    button().click();
    await settled(element);
    expect(button()).to.have.trimmed.text('Taking…');
    button().click();
    answer.resolve(claim);
    expect((await claimed).detail.claim).to.equal(claim);
    expect(show.calls.filter(([name]) => name === 'claim')).to.have.length(1);

    show.set({ mine: { claims: [claim] } });
    await settled(element);
    button().click();
    show.cart.cart = { ...emptyCart, coupons: [{ code: 'LIVE10' }] };
    await settled(element);
    expect(show.cart.calls).to.deep.equal([['applyCoupon', 'LIVE10']]);
    show.notify();
    await settled(element);
    expect(text()).to.contain('Applied to your basket');
  });

  it('tells by its stall what was taken, or refused, after its card has gone', async () => {
    const show = dropped();
    const answer = Promise.withResolvers<Claim>();
    show.claiming = () => answer.promise;
    const stall = await inShow(show, html`<live-stall><stall-coupon></stall-coupon></live-stall>`);
    const told: string[] = [];
    for (const type of ['stall-coupon-claimed', 'stall-measured', 'stall-error']) {
      stall.addEventListener(type, () => told.push(type));
    }
    const element = stall.querySelector('stall-coupon')!;
    const tap = async () => {
      await settled(element);
      element.renderRoot.querySelector<HTMLButtonElement>('.terms .button')!.click();
      element.remove();
    };
    await tap();
    answer.resolve(claim);
    await settled(element);
    expect(told).to.eql(['stall-coupon-claimed', 'stall-measured']);
    show.claiming = () => Promise.reject(new StallError('sold-out'));
    stall.append(element);
    await tap();
    await settled(element);
    expect(told.slice(2)).to.eql(['stall-error']);
  });

  it('says why it could not be taken', async () => {
    const show = dropped();
    show.claiming = () => Promise.reject(new StallError('sold-out'));
    const { element, button } = await draw(show);
    button().click();
    await settled(element);
    expect(element.renderRoot.querySelector('[role=alert]')).to.have.trimmed.text('All gone.');
  });

  it('says it in the language of the page', async () => {
    const show = dropped();
    show.claiming = () => Promise.reject(new StallError('sold-out'));
    const { element, button } = await draw(show);
    element.lang = 'zh';
    button().click();
    await settled(element);
    expect(element.renderRoot.querySelector('[role=alert]')).to.have.trimmed.text('已经抢光了。');
  });

  it('gives the code to copy where the store cannot apply it', async () => {
    const show = dropped();
    show.cart.missing.add('applyCoupon');
    show.set({ mine: { claims: [claim] } });
    const { element } = await draw(show);
    expect(element.renderRoot.querySelector('code')).to.have.text('LIVE10');
    expect(element.renderRoot.querySelector('[aria-label^="Copy code: "]')).to.not.equal(null);
  });

  it('has nothing over its button', async () => {
    const { element, button } = await draw(dropped());
    const { top, right, width, height } = button().getBoundingClientRect();
    const { left, bottom } = button().getBoundingClientRect();
    for (const [x, y] of [
      [left + 2, top + height / 2],
      [left + width / 2, top + 2],
      [right - 2, top + 6],
      [right - 6, bottom - 2],
    ] as const) {
      expect(element.shadowRoot!.elementFromPoint(x, y)).to.equal(button());
    }
  });

  it('stays while it can be taken, and folds for a newer one, but not from under a hand', async () => {
    const show = dropped();
    const element = await inShow<CouponElement>(show, html`<stall-coupon folds></stall-coupon>`);
    const tab = () => element.renderRoot.querySelector('.tab');
    const button = element.renderRoot.querySelector<HTMLButtonElement>('.terms .button')!;
    // What a tick of the clock does.
    show.set({ time: T + 20_000 });
    element.requestUpdate();
    await settled(element);
    expect(tab()).to.equal(null);
    button.focus();
    const [first] = show.stage.coupons;
    const newer = { ...first!.coupon, id: 'newer', opensAt: T + 19_000 };
    show.set({ state: { coupons: [first!, { coupon: newer, droppedAt: T + 19_000 }] } });
    await settled(element);
    expect(tab()).to.equal(null);
    button.blur();
    await settled(element);
    expect(tab()?.closest('li')).to.have.attribute('data-piece', first!.coupon.id);
    expect(element.renderRoot.querySelectorAll('.tab').length).to.equal(1);
  });

  it('folds by itself once it is yours', async () => {
    const yours = dropped();
    yours.set({ mine: { claims: [claim] } });
    const held = await inShow<CouponElement>(yours, html`<stall-coupon folds></stall-coupon>`);
    expect(held.renderRoot.querySelector('.tab')).to.equal(null);
    yours.set({ time: T + 20_000 });
    held.requestUpdate();
    await settled(held);
    expect(held.renderRoot.querySelector('.tab')).to.not.equal(null);
  });

  it('says once what became of it, and nothing of the seconds in between', async () => {
    const show = dropped();
    const { element } = await draw(show);
    await settled(element);
    const heard: string[] = [];
    const status = element.renderRoot.querySelector('[role=status]')!;
    const observer = new MutationObserver(() => heard.push(status.textContent.trim()));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (const mine of [{ claiming: ['c1'] }, { claims: [claim] }]) {
      show.set({ mine });
      await settled(element);
      show.set({ time: show.serverTime() + 1_000 });
      element.requestUpdate();
      await settled(element);
    }
    expect(heard).to.eql(['Harvest thanks: Yours. Enjoy it!']);
    show.set({ mine: { claims: [], claiming: [] }, gauges: { 'coupon:c1': 0 } });
    await settled(element);
    expect(heard.at(-1)).to.equal('Harvest thanks: All taken');
    observer.disconnect();
  });

  it('says that it was applied, and keeps the focus', async () => {
    const show = dropped();
    show.set({ mine: { claims: [claim] } });
    const { element, button } = await draw(show);
    button().focus();
    show.cart.cart = { ...emptyCart, coupons: [{ code: 'LIVE10' }] };
    show.notify();
    await settled(element);
    expect(element.renderRoot.querySelector('[role=status]')).to.have.trimmed.text(
      'Harvest thanks: Applied to your basket',
    );
    expect(element.shadowRoot?.activeElement).to.have.class('fold');
  });

  it('is folded away after a reload too, where it was by hand', async () => {
    const first = (await draw(dropped())).element;
    first.renderRoot.querySelector<HTMLButtonElement>('.fold')!.click();
    const again = (await draw(dropped())).element;
    again.renderRoot.querySelector<HTMLButtonElement>('.tab')!.click();
    const last = (await draw(dropped())).element;
    expect(last.renderRoot.querySelector('.tab')).to.equal(null);
  });

  it('folds into a tab and back', async () => {
    const { element, button } = await draw(dropped());
    element.renderRoot.querySelector<HTMLButtonElement>('.fold')!.click();
    await settled(element);
    expect(button()).to.equal(null);
    element.renderRoot.querySelector<HTMLButtonElement>('.tab')!.click();
    await settled(element);
    expect(button()).to.have.trimmed.text('Take it');
  });
});
