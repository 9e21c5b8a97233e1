import type { ShowOptions, SignIn, SignInAsk } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { settled } from '../../testing/in-show.js';
import { SeekEvent } from '../events/seek-event.js';
import { nothingToOpen } from '../layout/nothing-to-open.js';
import '../lobby/define.js';
import './define.js';
import type { LiveStallElement } from './live-stall-element.js';

/** A stall that connects to a show made by hand. */
async function open(show: FakeShow, connects: (given: ShowOptions) => void = () => undefined) {
  const stall = await fixture<LiveStallElement>(
    html`<live-stall
      server="https://live.example"
      channel="farm"
      .connect=${(given: ShowOptions) => {
        connects(given);
        return show;
      }}
    ></live-stall>`,
  );
  await drawn(stall);
  return stall;
}

/** Waits until the layout and the room have arrived, which are scripts of their own, and have been drawn. */
async function drawn(stall: LiveStallElement): Promise<void> {
  await customElements.whenDefined('stall-layout');
  const root = () => stall.renderRoot.querySelector('stall-layout')?.shadowRoot;
  const entered = () => !!root()?.firstElementChild && !root()?.querySelector('.opening');
  await waitUntil(entered, 'the stall', { timeout: 60_000 });
  await settled(stall);
  // What arrives is not to be judged by its contrast on the way.
  await Promise.all(
    root()!
      .getAnimations()
      .map(({ finished }) => finished),
  );
}

/** Waits until what was drawn has been painted, and has come to its place. */
async function frames(): Promise<void> {
  for (let n = 0; n < 20; n += 1) await new Promise(requestAnimationFrame);
}

/** By so much a drop that was alone shifts what is in it, so that the edge of a second one can be seen. */
const ROOM_FOR_AN_EDGE = 0.0005;

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: readonly { previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

const layout = (stall: LiveStallElement) =>
  stall.renderRoot.querySelector('stall-layout')?.shadowRoot?.textContent ?? '';

describe('live-stall', () => {
  it('is accessible', async () => {
    await expect(await open(new FakeShow())).to.be.accessible();
  });

  it('says by its state where the show stands', async () => {
    const show = new FakeShow();
    const stall = await open(show);
    expect(stall.matches(':state(live)')).to.equal(true);
    show.set({ connection: 'offline' });
    await settled(stall);
    expect(stall.matches(':state(offline)')).to.equal(true);
    show.set({ connection: 'streaming', state: { status: 'ended' } });
    await settled(stall);
    expect(stall.matches(':state(ended)')).to.equal(true);
    expect(stall.matches(':state(live), :state(offline)')).to.equal(false);
    const lobby = stall.renderRoot
      .querySelector('stall-layout')
      ?.shadowRoot?.querySelector('stall-lobby');
    expect(lobby?.shadowRoot?.textContent).to.contain('Thank you for stopping by');
    const player = stall.renderRoot.querySelector('stall-player')!;
    expect(getComputedStyle(player).visibility, 'under the lobby').to.equal('hidden');
  });

  it('names in words what keeps it from opening', async () => {
    const stall = await open(new FakeShow({ error: new StallError('not-found') }));
    expect(stall.matches(':state(error)')).to.equal(true);
    expect(layout(stall)).to.contain('There is no stall here');
  });

  it('says so where its address is none, and opens when it is given a right one', async () => {
    const told: StallError[] = [];
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.addEventListener('stall-error', ({ detail }) => told.push(detail.error));
    const stall = document.createElement('live-stall');
    stall.server = 'live.example';
    stall.channel = 'farm';
    box.append(stall);
    await drawn(stall);
    expect(told.map(({ code }) => code)).to.eql(['bad-request']);
    expect(stall.matches(':state(error)')).to.equal(true);
    expect(layout(stall)).to.contain('cannot open');
    const show = new FakeShow();
    stall.connect = () => show;
    stall.server = 'https://live.example';
    await settled(stall);
    expect(stall.matches(':state(live)')).to.equal(true);
    expect(told).to.have.length(1);
  });

  const dropped = (id: string) => ({
    coupon: { id, title: id, kind: 'percent' as const, percent: 10, opensAt: 1 },
    droppedAt: 1,
  });

  async function inRoom(show: FakeShow, width: number, height: number) {
    const room = await fixture<HTMLElement>(
      html`<div style="inline-size: ${width}px; --stall-block-size: ${height}px">
        <live-stall server="https://live.example" channel="farm" .connect=${() => show}>
        </live-stall>
      </div>`,
    );
    const stall = room.querySelector('live-stall')!;
    await drawn(stall);
    const tags = ['stall-coupon', 'stall-pinned', width < 640 ? 'stall-chat' : 'stall-panel'];
    await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
    await settled(stall);
    return { stall, pieces: stall.renderRoot.querySelector('stall-layout')!.shadowRoot! };
  }

  it('lifts the talk onto an offer that comes, and lays nothing out anew for it', async () => {
    const show = new FakeShow({ state: { pins: [{ product: 'persimmons', at: 1 }] } });
    const { stall, pieces } = await inRoom(show, 360, 740);
    await waitUntil(() => pieces.querySelector('stall-chat'), 'the talk', { timeout: 60_000 });
    const box = (selector: string) => pieces.querySelector(selector)!.getBoundingClientRect();
    const standsOn = (selector: string) => box('stall-chat').bottom <= box(selector).top;
    await waitUntil(() => standsOn('stall-pinned'), 'over the product', { timeout: 60_000 });
    const laid = ['.talk', '.offers', 'stall-pinned'].map((selector) => box(selector).top);
    show.set({ state: { coupons: [dropped('ten')] } });
    await settled(stall);
    await waitUntil(
      () => box('stall-coupon').height > 0 && standsOn('stall-coupon'),
      'over the coupon',
      { timeout: 60_000 },
    );
    expect(['.talk', '.offers', 'stall-pinned'].map((selector) => box(selector).top)).to.eql(laid);
    // Nothing that stands in these has a style of it, so nothing there gets its styles anew.
    for (const tag of ['stall-layout', 'stall-chat', 'stall-coupon', 'stall-pinned']) {
      const piece = pieces.querySelector(tag) ?? pieces.host;
      expect(getComputedStyle(piece).getPropertyValue('--_offers'), tag).to.equal('');
    }
  });

  it('keeps its bar and what is shown in reach on a small phone, however many offers there are', async () => {
    const coupons = ['one', 'two', 'three'].map(dropped);
    const show = new FakeShow({ state: { pins: [{ product: 'persimmons', at: 1 }], coupons } });
    const { stall, pieces } = await inRoom(show, 360, 580);
    const overflows = () => {
      const { scrollWidth = 0, clientWidth = 0 } = pieces.querySelector('.drops') ?? {};
      return scrollWidth > clientWidth;
    };
    await waitUntil(overflows, 'more drops than there is room', { timeout: 60_000 });
    const shown = () => pieces.querySelector('stall-pinned')!.getBoundingClientRect();
    await waitUntil(() => shown().height > 44, 'what is shown', { timeout: 60_000 });
    const frame = stall.renderRoot.querySelector('.frame')!.getBoundingClientRect();
    const bar = pieces.querySelector('.bar')!.getBoundingClientRect();
    expect(frame.height).to.equal(580);
    expect(bar.bottom).to.be.at.most(frame.bottom);
    const standsOnIt = () =>
      shown().top >= pieces.querySelector('.drops')!.getBoundingClientRect().bottom;
    await waitUntil(standsOnIt, 'drops over what is shown', { timeout: 60_000 });
    expect(shown().bottom).to.be.at.most(bar.top);
  });

  for (const [width, height] of [
    [768, 1024],
    [1200, 800],
  ] as const) {
    it(`leaves what is shown where it is for a coupon that comes, ${width} px wide`, async () => {
      const show = new FakeShow({ state: { pins: [{ product: 'persimmons', at: 1 }] } });
      const { stall, pieces } = await inRoom(show, width, height);
      const box = (selector: string) => pieces.querySelector(selector)!.getBoundingClientRect();
      const isThere = () => pieces.querySelector('stall-pinned') && box('stall-pinned').height > 0;
      await waitUntil(isThere, 'what is shown', { timeout: 60_000 });
      const before = box('stall-pinned').toJSON() as object;
      show.set({ state: { coupons: [dropped('ten')] } });
      await settled(stall);
      await waitUntil(() => box('stall-coupon').height > 0, 'the coupon', { timeout: 60_000 });
      expect(box('stall-pinned').toJSON()).to.eql(before);
      const isBelow = () => box('stall-coupon').top >= box('stall-pinned').bottom;
      await waitUntil(isBelow, 'below what is shown', { timeout: 60_000 });
      const makesWay = () => box('stall-panel').top >= box('stall-coupon').bottom;
      await waitUntil(makesWay, 'the panel below the coupon', { timeout: 60_000 });
    });
  }

  it('leaves a tablet all the room below the picture while a product is read, and its picture beside its name', async () => {
    const show = new FakeShow({
      state: { pins: [{ product: 'persimmons', at: 1 }], coupons: [dropped('ten')] },
    });
    const { pieces } = await inRoom(show, 768, 1024);
    const box = (element: Element | null | undefined) => element!.getBoundingClientRect();
    const offers = () => pieces.querySelector('.offers')!;
    const panel = () => pieces.querySelector('stall-panel')!;
    const title = () =>
      pieces.querySelector('stall-pinned')?.shadowRoot?.querySelector<HTMLElement>('[part=title]');
    const isThere = () => title() && pieces.querySelector('stall-panel');
    await waitUntil(isThere, 'what is shown', { timeout: 60_000 });
    const makesWay = () => box(panel()).top >= box(pieces.querySelector('stall-pinned')).bottom;
    await waitUntil(makesWay, 'the panel below what is shown', { timeout: 60_000 });
    title()!.click();
    const product = () => panel().shadowRoot?.querySelector('stall-product')?.shadowRoot;
    await waitUntil(() => product()?.querySelector('h2'), 'the product', { timeout: 60_000 });
    expect(getComputedStyle(offers()).visibility).to.equal('hidden');
    expect(box(panel()).top).to.be.below(box(pieces.querySelector('stall-pinned')).bottom);
    const [picture, name] = ['.gallery', 'h2'].map((one) => box(product()!.querySelector(one)));
    expect(picture!.right).to.be.below(name!.left);
    expect(picture!.top).to.be.within(name!.top - 10, name!.bottom);
  });

  it('shows of drops past a phone’s edge the next one’s, goes along them, and shows what came last unless a hand is there', async () => {
    const show = new FakeShow({ state: { coupons: ['two', 'one'].map(dropped) } });
    const { stall, pieces } = await inRoom(show, 360, 740);
    const cards = () => [
      ...(pieces.querySelector('stall-coupon')?.shadowRoot?.querySelectorAll('li') ?? []),
    ];
    const row = () => pieces.querySelector('.drops')!.getBoundingClientRect();
    const at = (n: number) => cards()[n]!.getBoundingClientRect();
    await waitUntil(() => cards().length === 2, 'two coupons', { timeout: 60_000 });
    expect(at(0).right, 'the first').to.be.below(row().right);
    expect(at(1).left, 'the edge of the next').to.be.within(at(0).right, row().right - 16);
    expect(at(1).right).to.be.above(row().right);
    const turn = { deltaY: 100, bubbles: true, composed: true, cancelable: true };
    const goesAlong = () => !cards()[0]!.dispatchEvent(new WheelEvent('wheel', turn));
    await waitUntil(goesAlong, 'a wheel’s turn', { interval: 500, timeout: 60_000 });
    await waitUntil(() => at(1).right <= row().right, 'the next one', { timeout: 60_000 });
    const [button] = cards()[1]!.querySelectorAll('button');
    button!.focus();
    const giveaway = {
      ...{ id: 'red', kind: 'draw' as const, prize: 'A crate of persimmons', total: 3 },
      ...{ among: 'commented' as const, opensAt: 1, commitment: 'a'.repeat(64) },
    };
    show.set({ state: { giveaways: [{ giveaway, droppedAt: 2 }] } });
    await settled(stall);
    const isInSight = () => {
      const box = pieces.querySelector('stall-giveaway')?.getBoundingClientRect();
      return !!box && box.width > 0 && box.left >= row().left && box.right <= row().right;
    };
    const isThere = () => pieces.querySelector('stall-giveaway')?.clientWidth;
    await waitUntil(isThere, 'a giveaway', { timeout: 60_000 });
    await aTimeout(500);
    expect(at(1).left, 'what has the focus').to.be.at.least(row().left);
    button!.blur();
    await waitUntil(isInSight, 'what was dropped last', { timeout: 60_000 });
  });

  for (const [width, height] of [
    [360, 600],
    [1200, 600],
  ] as const) {
    it(`lays nothing elsewhere by itself as goods are shown and drops come, ${width} px wide`, async () => {
      const pinned = (product: string) => ({ state: { pins: [{ product, at: 1 }] } });
      const show = new FakeShow(pinned('persimmons'));
      const { stall, pieces } = await inRoom(show, width, height);
      const isThere = () => !!pieces.querySelector('stall-pinned')?.clientHeight;
      await waitUntil(isThere, 'what is shown', { timeout: 60_000 });
      await frames();
      const shifts: string[] = [];
      const note = (entries: PerformanceEntryList) => {
        for (const entry of entries as LayoutShift[]) {
          if (entry.hadRecentInput || entry.value < ROOM_FOR_AN_EDGE) continue;
          for (const { previousRect, currentRect } of entry.sources) {
            shifts.push(`${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`);
          }
        }
      };
      const observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'layout-shift' });
      for (const next of [
        { gauges: { 'stock:persimmons': 3 } },
        { state: { coupons: [dropped('ten')] } },
        pinned('honey'),
        { state: { coupons: [dropped('twenty'), dropped('ten')] } },
        { state: { pins: [] } },
        pinned('persimmons'),
        { state: { coupons: [] } },
      ]) {
        show.set(next);
        await settled(stall);
        await frames();
      }
      note(observer.takeRecords());
      expect(shifts).to.eql([]);
      // A page in the background would have told of none.
      stall.style.marginBlockStart = '64px';
      await waitUntil(() => shifts.length > 0, 'a shift that is told', { timeout: 60_000 });
      observer.disconnect();
    });
  }

  it('stands in the page in the order in which one reads it, also once it is another', async () => {
    const state = { pins: [{ product: 'persimmons', at: 1 }], coupons: [dropped('ten')] };
    const { stall, pieces } = await inRoom(new FakeShow({ state }), 360, 740);
    const read = {
      360: ['stall-host', 'stall-coupon', 'stall-pinned', '.bar'],
      768: ['stall-host', '.bar', 'stall-pinned', 'stall-coupon', 'stall-panel'],
      // One column, then the other.
      1200: ['.bar', 'stall-host', 'stall-pinned', 'stall-coupon', 'stall-panel'],
    };
    const pinned = pieces.querySelector('stall-pinned');
    for (const [width, order] of Object.entries(read)) {
      stall.parentElement!.style.inlineSize = `${width}px`;
      const boxes = () =>
        order.map((selector) => pieces.querySelector(selector)?.getBoundingClientRect());
      const isDrawn = () => boxes().every((box) => box && box.height > 0);
      const isInOrder = () =>
        [...pieces.querySelectorAll(order.join())].every((piece, n) => piece.matches(order[n]!));
      await waitUntil(() => isDrawn() && isInOrder(), `${order.join()} at ${width} px`, {
        timeout: 60_000,
      });
      const follows = () => {
        const [, ...rest] = boxes() as DOMRect[];
        return rest.every(
          (box, n) => box.top >= boxes()[n]!.bottom || box.left >= boxes()[n]!.right,
        );
      };
      await waitUntil(follows, `each after the one before at ${width} px`, { timeout: 60_000 });
      expect(pieces.querySelector('stall-pinned')).to.equal(pinned);
    }
  });

  it('is drawn before anything else happens where nothing stood in its place, or the page would jump', async () => {
    const stall = document.createElement('live-stall');
    stall.connect = () => new FakeShow();
    stall.server = 'https://live.example';
    stall.channel = 'farm';
    document.body.append(stall);
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    expect(stall.renderRoot.querySelector('.frame')?.clientHeight).to.be.above(400);
    stall.remove();
  });

  it('says while no server answers that it tries again, and leaves the page’s own way on', async () => {
    let connects = 0;
    const silent = new FakeShow({ connection: 'offline', state: { seq: 0 } });
    const stall = await open(silent, () => (connects += 1));
    const link = document.createElement('a');
    link.href = '/goods';
    link.textContent = 'All goods';
    stall.append(link);
    expect(layout(stall)).to.contain('Trying to reconnect');
    expect(link.checkVisibility()).to.equal(true);
    await expect(stall).to.be.accessible();
    const inner = stall.renderRoot.querySelector('stall-layout')!;
    inner.shadowRoot!.querySelector<HTMLElement>('.card button')!.click();
    expect(connects).to.equal(2);
    silent.set({ connection: 'streaming', state: { seq: 1 } });
    await settled(stall);
    await settled(inner);
    expect(link.checkVisibility()).to.equal(false);
  });

  it('names what a stall lacks that has nothing to open', async () => {
    const stall = await fixture<LiveStallElement>(html`<live-stall channel="farm"></live-stall>`);
    await drawn(stall);
    const { warn } = console;
    const told: unknown[] = [];
    console.warn = (text: unknown) => told.push(text);
    const failure = nothingToOpen(stall.renderRoot.querySelector('stall-layout')!);
    console.warn = warn;
    expect(failure.code).to.equal('bad-request');
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('server').and.not.to.contain('channel');
  });

  it('goes on with its show when it is moved on the page, and lets go when it is removed', async () => {
    let connected = 0;
    const show = new FakeShow();
    const stall = await open(show, () => (connected += 1));
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(stall);
    await settled(stall);
    expect(stall.following).to.equal(show);
    expect(connected).to.equal(1);
    elsewhere.remove();
    await settled(stall);
    expect(stall.following).to.equal(null);
    expect(show.calls).to.deep.include(['close']);
  });

  it('goes on with its show when somebody signs in, and asks the page before it has them', async () => {
    const show = new FakeShow();
    let connected = 0;
    const stall = await open(show, () => (connected += 1));
    const token = () => Promise.resolve('a token');
    stall.signIn = () => Promise.resolve(token);
    stall.token = token;
    await settled(stall);
    expect(connected).to.equal(1);
    expect(show.calls.find(([name]) => name === 'followToken')).to.eql(['followToken', token]);
    const signIn = show.calls.find(([name]) => name === 'followSignIn')?.[1] as SignIn;
    const ask: SignInAsk = { identity: 'signed-in', drop: { kind: 'coupon', id: 'c1' } };
    expect(await signIn(ask)).to.equal(token);
    stall.addEventListener('stall-sign-in', (event) => {
      expect(event.detail).to.equal(ask);
      event.preventDefault();
    });
    expect(await signIn(ask)).to.equal(null);
  });

  it('knows whose token it got from a sign-in: they can sign out, and stay when it connects anew', async () => {
    const show = new FakeShow();
    const options: ShowOptions[] = [];
    const stall = await open(show, (given) => options.push(given));
    const token = () => Promise.resolve('a token');
    stall.signIn = () => Promise.resolve(token);
    await settled(stall);
    const signIn = show.calls.find(([name]) => name === 'followSignIn')?.[1] as SignIn;
    await signIn({ identity: 'signed-in', drop: { kind: 'coupon', id: 'c1' } });
    expect(stall.token).to.equal(token);
    stall.channel = 'another';
    await settled(stall);
    expect(options.at(-1)?.token).to.equal(token);
    stall.token = undefined;
    await settled(stall);
    expect(show.calls.filter(([name]) => name === 'followToken').at(-1)).to.eql([
      'followToken',
      null,
    ]);
  });

  it('lets its player go where somebody asks to go, unless the page minds', async () => {
    const stall = await open(new FakeShow());
    const player = stall.renderRoot.querySelector('stall-player')!;
    const sought: (number | null)[] = [];
    player.seek = (moment) => sought.push(moment);
    const layout = stall.renderRoot.querySelector('stall-layout')!;
    layout.dispatchEvent(new SeekEvent(5_000));
    await settled(stall);
    expect(sought).to.deep.equal([5_000]);
    stall.addEventListener('stall-seek', (event) => event.preventDefault());
    layout.dispatchEvent(new SeekEvent(6_000));
    await settled(stall);
    expect(sought).to.deep.equal([5_000]);
  });

  it('stacks parts of an own arrangement, each as wide as the stall and as high as it is', async () => {
    const stall = await fixture<LiveStallElement>(
      html`<live-stall server="https://live.example" channel="farm" .connect=${() => new FakeShow()}
        ><stall-pinned></stall-pinned><stall-products></stall-products
      ></live-stall>`,
    );
    await settled(stall);
    const [first, second] = [...stall.children].map((part) => part.getBoundingClientRect());
    expect(first!.width).to.equal(stall.clientWidth);
    expect(second!.top).to.equal(first!.bottom);
    expect(second!.left).to.equal(first!.left);
    expect(stall.getBoundingClientRect().bottom).to.be.closeTo(second!.bottom, 1);
  });

  it('draws the parts that stand in it in place of its own layout', async () => {
    const show = new FakeShow({ state: { pins: [{ product: 'persimmons', at: 1 }] } });
    const stall = await fixture<LiveStallElement>(
      html`<live-stall server="https://live.example" channel="farm" .connect=${() => show}>
        <stall-pinned></stall-pinned>
      </live-stall>`,
    );
    await customElements.whenDefined('stall-pinned');
    await settled(stall);
    const pinned = stall.querySelector('stall-pinned');
    expect(pinned?.shadowRoot?.textContent).to.contain('Fuyu persimmons');
    expect(stall.renderRoot.querySelector('stall-layout')).to.equal(null);
  });
});
