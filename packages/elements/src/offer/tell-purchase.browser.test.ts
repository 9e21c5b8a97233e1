import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Hold, Offer } from '@livestall/protocol';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { OfferElement } from './offer-element.js';

const T = 1_000_000_000_000;
const price = { amount: 990, currency: 'USD' };
const offer: Offer = {
  ...{ id: 'flash', product: 'honey', price, total: 10, perViewer: 1 },
  opensAt: T - 5_000,
};
const hold: Hold = {
  ...{ id: 'h', offer: 'flash', product: 'honey', qty: 1, price, at: T, extended: false },
  status: 'confirmed',
};

async function draw(status: Hold['status'] = 'confirmed') {
  const show = new FakeShow({ time: T, state: { offers: [{ offer, droppedAt: T - 9_000 }] } });
  show.set({ gauges: { 'offer:flash': 5 }, mine: { holds: [{ ...hold, status }] } });
  const element = await inShow<OfferElement>(show, html`<stall-offer></stall-offer>`);
  const buttons = () => [
    ...element.renderRoot.querySelectorAll<HTMLElement>('.tell .answers button'),
  ];
  return { element, show, buttons };
}

describe('stall-offer, bought', () => {
  it('asks once whether the talk may hear of it, and tells it where it may', async () => {
    const { element, show, buttons } = await draw();
    await expect(element).to.be.accessible();
    const [yes] = buttons();
    yes!.click();
    await settled(element);
    expect(show.calls.filter(([call]) => call === 'tellPurchases')).to.deep.equal([
      ['tellPurchases', true],
    ]);
    expect(buttons()).to.have.length(0);
  });

  it('takes a no, and asks nobody who has not bought', async () => {
    const { element, show, buttons } = await draw();
    buttons()[1]!.click();
    await settled(element);
    expect(show.mine.settings).to.deep.equal({ tellPurchases: false });
    expect(buttons()).to.have.length(0);
    expect((await draw('held')).buttons()).to.have.length(0);
  });
});
