import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import '../lobby/define.js';
import '../pinned/define.js';
import '../product/define.js';
import '../products/define.js';

const drawn = {
  'stall-products': html`<stall-products></stall-products>`,
  'stall-pinned': html`<stall-pinned></stall-pinned>`,
  'stall-product': html`<stall-product product="eggs"></stall-product>`,
};

function cartless(): FakeShow {
  const show = new FakeShow({ state: { seq: 41, pins: [{ product: 'eggs', at: 1 }] } });
  show.cart.status = 'absent';
  return show;
}

for (const [tag, template] of Object.entries(drawn)) {
  describe(`the links of ${tag} on a page without a cart`, () => {
    const draw = async (show: FakeShow) => {
      const element = await inShow(show, template);
      return {
        element,
        said: () => element.renderRoot.querySelector('[part=disclosure]')?.textContent.trim(),
      };
    };

    it('say that somebody earns by them, in the seller’s words where there are some', async () => {
      const show = cartless();
      const { element, said } = await draw(show);
      expect(said()).to.equal('Ad: the host earns if you buy through this link');
      await expect(element).to.be.accessible();
      const { info } = show.now;
      show.set({ state: { info: { ...info, disclosure: { en: 'Paid link' } } } });
      await settled(element);
      expect(said()).to.equal('Paid link');
      show.set({ state: { info: { ...info, disclosure: false } } });
      await settled(element);
      expect(said()).to.equal(undefined);
    });

    it('say nothing of it where the store’s own cart is', async () => {
      const show = new FakeShow({ state: { pins: [{ product: 'eggs', at: 1 }] } });
      // It takes nothing, so that all of them draw the link.
      show.cart.missing.add('add');
      const { element, said } = await draw(show);
      expect(element.renderRoot.textContent).to.contain('View in store');
      expect(said()).to.equal(undefined);
    });

    it('tell by which event they were followed, however that is done', async () => {
      const show = cartless();
      const { element } = await draw(show);
      const link = element.renderRoot.querySelector<HTMLAnchorElement>('a[rel~=sponsored]')!;
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      expect(link.href).to.match(/\/go\/show-1\/\w+\?seq=41$/);
      show.set({ stage: { seq: 17 } });
      link.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, composed: true, button: 1 }));
      expect(link.href).to.match(/\?seq=17$/);
      show.set({ stage: { seq: 18 } });
      link.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }));
      expect(link.href).to.match(/\?seq=18$/);
    });
  });
}

it('leaves alone the links that the page has put into an element', async () => {
  const show = cartless();
  show.set({ catalog: [], state: { catalog: null, order: [] } });
  const page = 'https://partner.example/?signed=a%2Bb';
  const element = await inShow(
    show,
    html`<stall-products
      ><a slot="empty" rel="sponsored" href=${page}>Elsewhere</a></stall-products
    >`,
  );
  const link = element.querySelector('a')!;
  link.addEventListener('click', (event) => event.preventDefault());
  link.click();
  expect(link.href).to.equal(page);
});

describe('the strip of goods before a show', () => {
  it('says it once for all of them', async () => {
    const show = cartless();
    show.set({ state: { status: 'scheduled' } });
    const element = await inShow(show, html`<stall-lobby></stall-lobby>`);
    expect(element.renderRoot.querySelectorAll('[part=disclosure]').length).to.equal(1);
  });
});
