import { StallError, type OfferDraft } from '@livestall/protocol';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { FakeHost } from '../../../testing/fake-host.js';
import { FakeShow } from '../../../testing/fake-show.js';
import { settled } from '../../../testing/in-show.js';
import type { ConsoleElement } from '../console-element.js';
import '../define.js';

const draft: OfferDraft = {
  id: 'flash',
  product: 'persimmons',
  price: { amount: 1290, currency: 'USD' },
  total: 20,
  perViewer: 1,
};

async function prepare(offers: OfferDraft[] = []) {
  const show = new FakeShow({ state: { status: 'scheduled' } });
  const counts = { held: 0, confirmed: 0, waiting: 0 };
  const backstage = { offers: offers.map((one) => ({ ...one, ...counts })) };
  const host = new FakeHost(show, { backstage });
  const element = await fixture<ConsoleElement>(
    html`<stall-console
      server="https://live.example"
      channel="willow"
      .connect=${() => host}
    ></stall-console>`,
  );
  await settled(element);
  [...element.renderRoot.querySelectorAll<HTMLElement>('.place')].at(-1)?.click();
  await settled(element);
  await customElements.whenDefined('stall-prepare');
  const desk = element.renderRoot.querySelector('stall-prepare')!;
  await settled(desk);
  const box = () => desk.renderRoot.querySelector('[part=offers]')!;
  const click = async (name: string) => {
    [...box().querySelectorAll<HTMLElement>('button')]
      .find((one) => (one.ariaLabel ?? one.textContent.trim()) === name)!
      .click();
    await settled(desk);
    await settled(desk);
  };
  const fill = async (name: string, value: string) => {
    const field = box().querySelector<HTMLInputElement>(
      `.field :is(input, select)[id$='-${name}']`,
    )!;
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input'));
    await settled(desk);
  };
  return { host, desk, box, click, fill };
}

describe('the flash offers of stall-prepare', () => {
  afterEach(() => localStorage.clear());

  it('are accessible, and so is the form of one', async () => {
    const { desk, click } = await prepare([draft]);
    await expect(desk).to.be.accessible();
    await click('Add a flash offer');
    await click('Save');
    await expect(desk).to.be.accessible();
  });

  it('are prepared from the goods, and mistakes are named', async () => {
    const { host, box, click, fill } = await prepare();
    await click('Add a flash offer');
    await fill('of', 'honey honey-500g');
    expect(box().textContent).to.contain('Usually $16.90');
    await fill('price', '9.90');
    await click('Save');
    expect(box().textContent).to.contain('Write a whole number.');
    await fill('total', '20');
    await click('Save');
    const [[, saved] = []] = host.calls.filter(([name]) => name === 'setOffer');
    expect(saved).to.deep.include({
      ...{ product: 'honey', variant: 'honey-500g', total: 20, perViewer: 1 },
      price: { amount: 990, currency: 'USD' },
    });
    expect(box().querySelector('form')).to.equal(null);
  });

  it('are thrown out, and put back as they were', async () => {
    const { host, box, click } = await prepare([draft]);
    await click('Throw out: Fuyu persimmons');
    expect(host.calls).to.deep.include(['removeOffer', 'flash']);
    host.preparing = () => Promise.reject(new StallError('offline'));
    await click('Undo');
    expect(box().querySelector('.wrong')?.textContent).to.contain('cannot be reached');
    host.preparing = () => Promise.resolve();
    await click('Undo');
    expect(host.calls.at(-1)).to.deep.equal(['setOffer', draft]);
    expect(box().querySelector('.thrown')).to.equal(null);
  });
});
