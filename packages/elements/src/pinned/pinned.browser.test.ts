import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { PinnedElement } from './pinned-element.js';

const pinned = (...products: string[]) =>
  new FakeShow({ state: { pins: products.map((product) => ({ product, at: 1 })) } });
const draw = (show: FakeShow) => inShow<PinnedElement>(show, html`<stall-pinned></stall-pinned>`);
const texts = ({ renderRoot }: PinnedElement) =>
  Array.from(renderRoot.querySelectorAll('.title'), ({ textContent }) => textContent);

describe('stall-pinned', () => {
  it('is accessible', async () => {
    const element = await draw(pinned('persimmons', 'honey'));
    // What arrives is not to be judged by its contrast on the way.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    await expect(element).to.be.accessible();
  });

  it('shows what the stage pins, and is gone when that is', async () => {
    const show = pinned('persimmons');
    const element = await draw(show);
    expect(texts(element)).to.deep.equal(['Fuyu persimmons']);
    show.set({ stage: { pins: [{ product: 'honey', at: 2 }] } });
    await settled(element);
    expect(texts(element)).to.deep.equal(['Wildflower honey']);
    expect(element.renderRoot.querySelector('[role=status]')).to.have.trimmed.text(
      'Shown now: Wildflower honey',
    );
    show.set({ stage: { pins: [] } });
    await settled(element);
    expect(element.renderRoot.querySelector('li')).to.equal(null);
  });

  it('keeps the room of a product that is on its way', async () => {
    const show = pinned('persimmons');
    const goods = [...show.catalog.values()];
    show.set({ catalog: [] });
    const element = await draw(show);
    expect(element.renderRoot.querySelector('.skeleton')).to.not.equal(null);
    const { height } = element.getBoundingClientRect();
    show.set({ catalog: goods });
    await settled(element);
    expect(texts(element)).to.deep.equal(['Fuyu persimmons']);
    expect(element.getBoundingClientRect().height).to.be.closeTo(height, 16);
  });

  it('leads to its product from the picture too, beside its button', async () => {
    const element = await draw(pinned('persimmons'));
    const at = (selector: string) => {
      const box = element.renderRoot.querySelector(selector)!.getBoundingClientRect();
      return element.shadowRoot!.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    };
    expect(at('.face')?.className).to.equal('title');
    expect(at('.button')?.closest('.button')).to.not.equal(null);
  });

  it('speaks of what is left in the words of now', async () => {
    const show = pinned('persimmons');
    const element = await draw(show);
    show.set({ gauges: { 'stock:persimmons': 3 } });
    await settled(element);
    expect(element.renderRoot.querySelector('.few')).to.have.trimmed.text('Only 3 left');
    show.set({ gauges: { 'stock:persimmons': 0 } });
    await settled(element);
    expect(element.renderRoot.querySelector('.note')).to.have.trimmed.text('Sold out');
  });

  it('tells one who asked that it is back', async () => {
    const show = pinned('persimmons');
    show.set({ gauges: { 'stock:persimmons': 0 } });
    const element = await draw(show);
    const button = () => element.renderRoot.querySelector<HTMLButtonElement>('button');
    expect(button()!.getAttribute('aria-label')).to.equal(
      'Tell me when it’s back: \u2068Fuyu persimmons\u2069',
    );
    button()!.click();
    await settled(element);
    expect(button()).to.have.trimmed.text('We’ll tell you here');
    show.set({ gauges: { 'stock:persimmons': 4 } });
    await settled(element);
    expect(element.renderRoot.querySelector('.back')).to.have.trimmed.text(
      'It’s back, as you asked',
    );
    expect(button()).to.have.trimmed.text('Add to basket');
  });

  it('puts it into the basket with one tap', async () => {
    const show = pinned('eggs');
    const element = await draw(show);
    const button = element.renderRoot.querySelector('button')!;
    setTimeout(() => button.click());
    const { detail } = await oneEvent(element, 'stall-add-to-cart');
    expect(detail.product.id).to.equal('eggs');
    await settled(element);
    expect(show.cart.calls.map(([name]) => name)).to.deep.equal(['add']);
    expect(element.renderRoot.querySelector('button')).to.have.trimmed.text('In your basket');
  });

  it('leads to the store where there is no cart', async () => {
    const show = pinned('eggs');
    show.cart.status = 'absent';
    const element = await draw(show);
    const link = element.renderRoot.querySelector<HTMLAnchorElement>('a.button')!;
    expect(link).to.have.trimmed.text('View in store');
    expect(link.href).to.equal('https://live.example/go/show-1/eggs');
    expect(link.rel).to.equal('sponsored noopener');
  });

  it('lets go of the show when it leaves the page', async () => {
    const show = pinned('eggs');
    const element = await draw(show);
    expect(show.watched).to.be.greaterThan(0);
    element.remove();
    expect(show.watched).to.equal(0);
  });
});
