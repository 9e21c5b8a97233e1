import { expect, fixture, waitUntil } from '@open-wc/testing';
import { registerTranslation } from '@shoelace-style/localize';
import { html } from 'lit';
import { emptyCart } from '../../testing/fake-cart.js';
import { FakeShow } from '../../testing/fake-show.js';
import { settled } from '../../testing/in-show.js';
import '../live-stall/define.js';
import type { LiveStallElement } from '../live-stall/live-stall-element.js';
import type { Terms } from '../localize/terms.js';
import { en } from '../locales/en.js';
import '../locales/zh.js';
import type { PanelElement } from './panel-element.js';

/** Longer words than English has. */
const de: Terms = {
  ...en,
  $code: 'de',
  $name: 'Deutsch',
  goods: 'Waren',
  shown: 'Gezeigt',
  chat: 'Chat',
  basket: 'Warenkorb',
  questions: 'Fragen',
};

registerTranslation(de);

/** A panel as it stands in a wide stall. */
async function draw(show = new FakeShow()): Promise<PanelElement> {
  const stall = await fixture<LiveStallElement>(
    html`<live-stall server="https://live.example" channel="farm" .connect=${() => show}>
      <stall-panel></stall-panel>
    </live-stall>`,
  );
  await customElements.whenDefined('stall-panel');
  const panel = stall.querySelector('stall-panel')!;
  // The stall tells where one is in a task of its own.
  await waitUntil(() => panel.renderRoot.querySelector('[role=tab]'), 'is drawn', {
    timeout: 60_000,
  });
  await settled(stall);
  await settled(panel);
  return panel;
}

const tabs = ({ renderRoot }: PanelElement) =>
  Array.from(renderRoot.querySelectorAll<HTMLElement>('[role=tab]'));
const chosen = (panel: PanelElement) =>
  tabs(panel).findIndex((tab) => tab.getAttribute('aria-selected') === 'true');

describe('stall-panel', () => {
  it('takes the focus along into a product, and back to its link', async () => {
    const panel = await draw();
    tabs(panel)[0]?.click();
    const products = panel.renderRoot.querySelector('stall-products')!;
    await settled(products);
    const link = products.renderRoot.querySelectorAll<HTMLElement>('.title')[1]!;
    link.focus();
    link.click();
    await settled(panel);
    await settled(panel);
    const product = panel.renderRoot.querySelector('stall-product')!;
    expect(product.shadowRoot?.activeElement?.localName).to.equal('h2');
    const back = panel.renderRoot.querySelector<HTMLElement>('.back button')!;
    back.focus();
    back.click();
    await settled(panel);
    expect(products.shadowRoot?.activeElement).to.equal(link);
  });

  it('has no tab for a basket where the page has no cart', async () => {
    const show = new FakeShow();
    const panel = await draw(show);
    const basket = () => panel.renderRoot.querySelectorAll('#tab-cart');
    expect(basket()).to.have.length(1);
    show.cart.status = 'absent';
    show.notify();
    await settled(panel);
    expect(basket()).to.have.length(0);
  });

  for (const { layout, width, lang } of [
    { layout: 'beside the picture at 960 px', width: 360, lang: 'en' },
    { layout: 'beside the picture at 960 px', width: 360, lang: 'de' },
    { layout: 'beside the picture at 960 px', width: 360, lang: 'zh' },
    { layout: 'beside the picture at 1440 px', width: 460, lang: 'de' },
    { layout: 'below the picture', width: 640, lang: 'de' },
  ] as const) {
    it(`shows all tabs ${layout}, with their counts, in ${lang}`, async () => {
      const show = new FakeShow();
      show.cart.cart = { ...emptyCart, count: 128 };
      const panel = await draw(show);
      panel.lang = lang;
      panel.style.inlineSize = `${width}px`;
      panel.requestUpdate();
      await settled(panel);
      const row = panel.renderRoot.querySelector('.tabs')!;
      // Chat lies over the picture in none of these; that is known once the stall's room has come.
      await waitUntil(() => tabs(panel).length === 5, 'all tabs', { timeout: 60_000 });
      expect(panel.renderRoot.querySelectorAll('.count')).to.have.length(2);
      expect(tabs(panel)[0]!.textContent).to.include(
        { en: 'Goods', de: 'Waren', zh: '商品' }[lang],
      );
      expect(row.scrollWidth).to.be.at.most(row.clientWidth);
      expect(row.clientWidth).to.be.at.most(width);
    });
  }

  it('leaves a product at Escape', async () => {
    const panel = await draw();
    tabs(panel)[0]?.click();
    const products = panel.renderRoot.querySelector('stall-products')!;
    await settled(products);
    products.renderRoot.querySelectorAll<HTMLElement>('.title')[1]!.click();
    await settled(panel);
    panel.renderRoot
      .querySelector('.back button')!
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
    await settled(panel);
    expect(panel.renderRoot.querySelectorAll('stall-product')).to.have.length(0);
  });

  it('draws a view when it is opened, and keeps it then', async () => {
    const panel = await draw();
    const drawn = () =>
      ['stall-products', 'stall-shown', 'stall-cart', 'stall-questions'].filter((view) =>
        panel.renderRoot.querySelector(view),
      );
    tabs(panel)[0]?.click();
    await settled(panel);
    expect(drawn()).to.eql(['stall-products']);
    tabs(panel)[1]?.click();
    await settled(panel);
    expect(drawn()).to.eql(['stall-products', 'stall-shown']);
  });

  it('is accessible', async () => {
    await expect(await draw()).to.be.accessible();
  });

  it('goes from tab to tab by the arrow keys', async () => {
    const panel = await draw();
    tabs(panel)[0]?.click();
    await settled(panel);
    expect(chosen(panel)).to.equal(0);
    tabs(panel)[0]?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }),
    );
    await settled(panel);
    expect(chosen(panel)).to.equal(1);
  });
});
