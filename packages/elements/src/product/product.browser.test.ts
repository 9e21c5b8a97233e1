import { StallError } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { ProductElement } from './product-element.js';

async function draw(id: string, show = new FakeShow()) {
  const element = await inShow<ProductElement>(
    show,
    html`<stall-product product=${id}></stall-product>`,
  );
  const value = (label: string) =>
    [...element.renderRoot.querySelectorAll('label')].find(({ innerText }) =>
      innerText.startsWith(label),
    )!;
  const choose = async (label: string) => {
    value(label).querySelector('input')!.click();
    await settled(element);
  };
  const buy = () => element.renderRoot.querySelector<HTMLButtonElement>('.buy .button')!;
  const price = () => element.renderRoot.querySelector('.price')!.textContent.trim();
  return { element, show, value, choose, buy, price };
}

describe('stall-product', () => {
  it('is accessible, with options and provenance', async () => {
    const { element } = await draw('rice');
    await expect(element).to.be.accessible();
    const { element: whole } = await draw('persimmons');
    await expect(whole).to.be.accessible();
  });

  it('asks for each choice, then adds the chosen variant', async () => {
    const { element, show, choose, buy, price } = await draw('rice');
    expect(buy()).to.have.trimmed.text('Choose: Kind');
    buy().click();
    expect(element.shadowRoot?.activeElement).to.have.property('name', 'axis-kind');
    await choose('Brown');
    expect(buy()).to.have.trimmed.text('Choose: Weight');
    await choose('2.5 kg');
    expect(price()).to.equal('$13.90');
    element.renderRoot.querySelector<HTMLButtonElement>('[aria-label="One more"]')!.click();
    await settled(element);
    buy().click();
    await settled(element);
    const [name, item] = show.cart.calls[0]!;
    expect(name).to.equal('add');
    expect(item).to.have.nested.property('variant.id', 'rice-brown-2.5');
    expect(item).to.have.property('quantity', 2);
  });

  it('greys what does not exist, and lets one change one’s mind', async () => {
    const { value, choose, buy } = await draw('rice');
    await choose('Brown');
    expect(value('10 kg').classList.contains('impossible')).to.equal(true);
    expect(value('10 kg').textContent).to.contain('not available');
    await choose('10 kg');
    expect(buy()).to.have.trimmed.text('Choose: Kind');
  });

  it('never offers more than there is', async () => {
    const { element } = await draw('eggs', new FakeShow({ gauges: { 'stock:eggs': 1 } }));
    const more = element.renderRoot.querySelector<HTMLButtonElement>('[aria-label="One more"]')!;
    more.focus();
    more.click();
    await settled(element);
    expect(more).to.have.attribute('aria-disabled', 'true');
    expect(element.renderRoot.querySelector('output')).to.have.trimmed.text('1');
    expect(element.shadowRoot?.activeElement).to.equal(more);
  });

  it('says why it failed in the store’s words', async () => {
    const { element, show, buy } = await draw('eggs');
    show.cart.answer = () =>
      Promise.reject(new StallError('store-failed', { message: 'Two trays a customer, please.' }));
    buy().click();
    await settled(element);
    expect(element.renderRoot.querySelector('[role=alert]')).to.have.trimmed.text(
      'Two trays a customer, please.',
    );
    expect(buy()).to.have.trimmed.text('Add to basket');
  });

  it('tells where it comes from', async () => {
    const { element } = await draw('persimmons');
    const text = element.renderRoot.querySelector('.provenance')!.textContent;
    expect(text).to.contain('Willow Bend, Placer County, United States');
    expect(text).to.contain('November 20, 2026');
    expect(text).to.contain('USDA Organic · Valley Certifiers · 8150001');
    expect(text).to.contain('4 to 8 °C');
  });

  it('says so when it left the show', async () => {
    const { element, show } = await draw('eggs');
    show.set({ state: { removed: [{ product: 'eggs', at: 2 }] } });
    await settled(element);
    expect(element.renderRoot.textContent).to.contain('no longer for sale');
  });
});
