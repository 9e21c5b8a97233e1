import { expect, fixture, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import '../coupon/define.js';
import '../giveaway/define.js';
import '../live-stall/define.js';
import '../offer/define.js';
import '../pinned/define.js';

const T = 1_000;
const price = { amount: 665, currency: 'USD' };
const flash = { product: 'honey', price, total: 50, perViewer: 1 };
const newer = { offer: { ...flash, id: 'newer', opensAt: T - 100 }, droppedAt: T - 100 };
const early = { offer: { ...flash, id: 'early', opensAt: T + 200 }, droppedAt: T - 500 };
const giveaway = {
  ...{ id: 'red', kind: 'draw' as const, prize: 'A box of pears', total: 1, opensAt: T },
  commitment: '0'.repeat(64),
};
const draw = { giveaway, droppedAt: T };
const hold = {
  ...{ id: 'hold-1', offer: 'newer', product: 'honey', qty: 1, price, at: T },
  ...{ status: 'held' as const, expiresAt: T + 300_000, extended: false },
};

/** A stall on a phone. */
async function open(dir: 'ltr' | 'rtl', given: FakeShowState) {
  const show = new FakeShow({ time: T, ...given });
  const room = await fixture<HTMLElement>(
    html`<div dir=${dir} style="position: fixed; inset: 0; --stall-block-size: 740px">
      <live-stall server="https://live.example" channel="farm" .connect=${() => show}></live-stall>
    </div>`,
  );
  const pieces = () =>
    room.querySelector('live-stall')?.renderRoot.querySelector('stall-layout')?.shadowRoot;
  const card = (part: string, id: string) =>
    pieces()?.querySelector(part)?.shadowRoot?.querySelector(`[data-piece=${id}]`);
  /** Whether all of a card is seen. */
  const isSeen = (part: string, id: string) => {
    const { left = -99, right = 999, width = 0 } = card(part, id)?.getBoundingClientRect() ?? {};
    return width > 0 && left >= -1 && right <= 361;
  };
  const call = () => pieces()?.querySelector<HTMLElement>('.call');
  return { show, pieces, card, isSeen, call };
}

const patience = { timeout: 30_000 };

describe('DropsRow', () => {
  before(() => setViewport({ width: 360, height: 740 }));
  afterEach(() => localStorage.removeItem('livestall:folded'));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`brings into sight what opens behind another, ${dir}`, async () => {
      const { show, isSeen } = await open(dir, { state: { offers: [early, newer] } });
      await waitUntil(() => isSeen('stall-offer', 'newer'), 'the newest', patience);
      expect(isSeen('stall-offer', 'early')).to.equal(false);
      show.set({ time: T + 200 });
      await waitUntil(() => isSeen('stall-offer', 'early'), 'what opens', patience);
    });

    it(`brings into sight what is unfolded, ${dir}`, async () => {
      const { card, isSeen } = await open(dir, { state: { offers: [newer], giveaways: [draw] } });
      const within = (what: string) =>
        card('stall-giveaway', 'red')?.querySelector<HTMLButtonElement>(what);
      await waitUntil(() => isSeen('stall-giveaway', 'red'), 'the draw', patience);
      within('.fold')!.click();
      await waitUntil(() => within('.tab'), 'its tab', patience);
      card('stall-offer', 'newer')!.scrollIntoView({ inline: 'start', behavior: 'instant' });
      within('.tab')!.click();
      await waitUntil(() => within('.fold') && isSeen('stall-giveaway', 'red'), 'all', patience);
    });
  }

  it('keeps what is held in sight, and tells of what comes up by a call that goes there', async () => {
    const mine = { holds: [hold] };
    const { show, pieces, isSeen, call } = await open('ltr', { state: { offers: [newer] }, mine });
    await waitUntil(() => isSeen('stall-offer', 'newer'), 'what is held', patience);
    show.set({ state: { giveaways: [draw] } });
    await waitUntil(() => call(), 'the call', patience);
    expect(isSeen('stall-offer', 'newer')).to.equal(true);
    expect(call()).to.have.trimmed.text('Giveaway: \u2068A box of pears\u2069');
    expect(call()!.getBoundingClientRect().right).to.be.at.most(360);
    const talk = pieces()!.querySelector('.talk')!;
    expect(call()!.getBoundingClientRect().bottom, 'covers nothing that is read').to.be.at.most(
      talk.getBoundingClientRect().top,
    );
    call()!.click();
    await waitUntil(() => isSeen('stall-giveaway', 'red'), 'the draw', patience);
    expect(call()).to.equal(null);
  });
});
