import { StallError, type Entry, type Giveaway, type GiveawayState } from '@livestall/protocol';
import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import '../locales/zh.js';
import type { GiveawayElement } from './giveaway-element.js';
import './define.js';

const T = 1_000_000;
const hash = '0'.repeat(64);
const packets: Giveaway = {
  ...{ id: 'red', kind: 'shares', prize: 'For your next order', total: 20, opensAt: T },
  ...{ pool: { amount: 8800, currency: 'USD' }, split: 'random', commitment: hash },
};
const draw: Giveaway = {
  ...{ id: 'red', kind: 'draw', prize: 'A crate of persimmons', total: 3, opensAt: T },
  ...{ among: 'commented', commitment: hash },
};
const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ id: 'mine', giveaway: 'red', at: T, status: 'entered' },
  ...more,
});
const drawn = {
  closed: { at: T, reason: 'time' as const, entries: 9, digest: hash },
  drawn: { at: T, seed: hash, winners: ['mine'], calls: [] },
};
const share = entry({ status: 'claimed', amount: 420, code: 'RED-7Q2F' });

function dropped(giveaway: Giveaway, mine: Entry[] = [], state: Partial<GiveawayState> = {}) {
  const show = new FakeShow({ time: T, mine: { entries: mine } });
  show.set({ state: { giveaways: [{ giveaway, droppedAt: T - 8_000, ...state }] } });
  return show;
}

async function put(show: FakeShow, folds = false) {
  const element = await inShow<GiveawayElement>(
    show,
    html`<stall-giveaway ?folds=${folds}></stall-giveaway>`,
  );
  const root = element.renderRoot;
  const button = () => root.querySelector<HTMLButtonElement>('.acts .button');
  const text = () => root.querySelector('li')?.innerText ?? '';
  const status = () => root.querySelector('[role=status]')?.textContent?.trim();
  return { element, root, button, text, status };
}

describe('stall-giveaway', () => {
  afterEach(() => localStorage.removeItem('livestall:folded'));

  it('says of one in which nobody took part that it is over, and of no winners', async () => {
    const show = dropped(draw, [], drawn);
    const { element, text } = await put(show);
    expect(text()).to.contain('The winners are drawn');
    show.set({ gauges: { 'giveaway:red': 0 } });
    await settled(element);
    expect(text()).to.contain('This giveaway is over');
  });

  it('lets those sign in whom the shop does not know, and takes part for them then', async () => {
    const show = dropped({ ...draw, identity: 'signed-in' });
    const viewer = { key: 'me', poke: 'me', name: null, identity: 'anonymous' as const };
    show.set({ mine: { viewer }, canSignIn: true });
    const { element, button, text } = await put(show);
    expect(button()).to.have.trimmed.text('Sign in');
    expect(text()).to.contain('For signed-in viewers');
    button()!.click();
    show.set({ mine: { entering: ['red'] } });
    await settled(element);
    expect(show.calls).to.deep.include(['enter', 'red']);
    expect(text()).to.contain('It goes on once you are signed in');
    show.set({ mine: { viewer: { ...viewer, identity: 'signed-in' } } });
    await settled(element);
    expect(button()).to.have.trimmed.text('Joining…');
  });

  it('is accessible in each of its states', async () => {
    const shows = [
      dropped({ ...packets, opensAt: T + 9_000 }),
      dropped(packets),
      dropped(packets, [share]),
      dropped(draw),
      dropped(draw, [entry()]),
      dropped(draw, [entry()], drawn),
      dropped(draw, [entry({ status: 'won', claimBy: T + 60_000 })], drawn),
      dropped(draw, [entry({ status: 'missed' })], drawn),
      dropped(draw, [entry({ status: 'lost' })], drawn),
      dropped({ ...draw, closesAt: T }),
    ];
    for (const show of shows) await expect((await put(show)).element).to.be.accessible();
  });

  it('takes no room while there is none', async () => {
    const { element } = await put(new FakeShow({ time: T }));
    expect(getComputedStyle(element).display).to.equal('contents');
  });

  it('announces itself to who comes when it is up', async () => {
    const { element, status } = await put(dropped(packets));
    expect(status(), 'what a region begins with is not read').to.equal('');
    await settled(element);
    expect(status()).to.equal('A giveaway came up: For your next order');
  });

  it('answers a tap within one frame', async () => {
    const { button } = await put(dropped(packets));
    button()!.click();
    await nextFrame();
    expect(button()).to.have.attribute('aria-disabled', 'true');
    expect(button()).not.to.have.trimmed.text('Open one');
  });

  it('announces itself and leaves the focus where it is', async () => {
    const show = new FakeShow({ time: T });
    const { element, status } = await put(show);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    show.set({ state: dropped(packets).now });
    await settled(element);
    expect(status()).to.equal('A giveaway came up: For your next order');
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('counts down on the server’s clock, then opens', async () => {
    const show = dropped({ ...packets, opensAt: T + 8_500 });
    const { element, text, button } = await put(show);
    expect(text()).to.contain('0:09').and.contain('$88.00 in 20 red packets');
    expect(button()).to.equal(null);
    show.set({ time: T + 8_500, gauges: { 'giveaway:red': 7 } });
    await settled(element);
    expect(text()).to.contain('13 of 20 left');
    expect(button()?.innerText.trim()).to.equal('Open one');
  });

  it('is opened by one tap, once, and shows what is in it, with its code', async () => {
    const show = dropped(packets);
    const answer = Promise.withResolvers<Entry>();
    show.entering = () => answer.promise;
    const { element, root, button, text, status } = await put(show);
    const told = oneEvent(element, 'stall-giveaway-entered');
    button()?.click();
    await settled(element);
    expect(button()).to.have.attribute('aria-disabled', 'true');
    button()?.click();
    answer.resolve(share);
    expect((await told).detail.entry).to.deep.equal(share);
    expect(show.calls.filter(([name]) => name === 'enter')).to.deep.equal([['enter', 'red']]);
    show.set({ mine: { entries: [share] } });
    await settled(element);
    expect(root.querySelector('[part=amount]')).to.have.trimmed.text('$4.20');
    expect(text()).to.contain('Yours. Enjoy it!');
    expect(status()).to.equal('$4.20 For your next order: Yours. Enjoy it!');
    button()?.click();
    expect(show.cart.calls).to.deep.equal([['applyCoupon', 'RED-7Q2F']]);
  });

  it('says what one must do to take part, and why it was refused', async () => {
    const show = dropped(draw);
    show.entering = () => Promise.reject(new StallError('take-part-first'));
    const { element, root, button, text } = await put(show);
    expect(text()).to.contain('For those who say something in the chat').and.contain('3 winners');
    button()?.click();
    await settled(element);
    expect(root.querySelector('[role=alert]')).to.have.text(
      new StallError('take-part-first').message,
    );
    expect(button()).to.have.attribute('aria-disabled', 'false');
  });

  it('calls its winner back, though they waved it away, and gives the prize in time', async () => {
    const show = dropped(draw, [entry()]);
    const { element, root, button, text, status } = await put(show, true);
    root.querySelector<HTMLButtonElement>('.fold')?.click();
    await settled(element);
    expect(root.querySelector('.tab')).to.not.equal(null);
    expect(root.querySelector('a'), 'nothing is drawn yet').to.equal(null);
    const won = entry({ status: 'won', claimBy: T + 61_000 });
    show.set({ mine: { entries: [won] }, state: dropped(draw, [], drawn).now });
    await settled(element);
    expect(text()).to.contain('You won! Yours for 1:01');
    const check = root.querySelector('a')!;
    expect(check).to.have.text('Check the draw');
    expect(check.href).to.equal(`${show.server}/check/${show.id}/${draw.id}#${won.id}`);
    expect(status()).to.contain('A crate of persimmons: You won!');
    button()?.click();
    expect(show.calls.at(-1)).to.deep.equal(['takePrize', 'mine']);
    show.set({ time: T + 61_000 });
    element.requestUpdate();
    await settled(element);
    expect(text()).to.contain('the time ran out');
    expect(button()).to.equal(null);
  });

  it('has nothing over its button', async () => {
    const { button } = await put(dropped(packets));
    const { left, top, width, height } = button()!.getBoundingClientRect();
    const hit = button()!.getRootNode() as ShadowRoot;
    expect(hit.elementFromPoint(left + width / 2, top + height / 2)).to.equal(button());
  });

  it('says it in the language of the page', async () => {
    const { element, button } = await put(dropped(packets));
    element.lang = 'zh';
    element.requestUpdate();
    await settled(element);
    expect(button()).to.have.trimmed.text('拆红包');
  });
});
