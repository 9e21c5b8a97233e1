import { EMPTY_SHOW } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { ProductsElement } from './products-element.js';

const draw = (show: FakeShow) =>
  inShow<ProductsElement>(show, html`<stall-products></stall-products>`);

describe('stall-products', () => {
  it('is accessible', async () => {
    const element = await draw(
      new FakeShow({
        gauges: { 'stock:eggs': 0, 'stock:honey': 4 },
        state: { pins: [{ product: 'honey', at: 1 }] },
      }),
    );
    await expect(element).to.be.accessible();
  });

  it('marks what is shown and lists all in order', async () => {
    const element = await draw(new FakeShow({ state: { pins: [{ product: 'honey', at: 1 }] } }));
    const rows = [...element.renderRoot.querySelectorAll('li')];
    expect(rows.map((row) => row.querySelector('.title')?.textContent)).to.deep.equal([
      'Fuyu persimmons',
      'Wildflower honey',
      'New-harvest rice',
      'Pasture eggs, tray of 30',
    ]);
    expect(rows.filter((row) => row.querySelector('.now'))).to.deep.equal([rows[1]]);
  });

  it('is a skeleton while loading, and has words for empty', async () => {
    const show = new FakeShow({ connection: 'connecting', state: EMPTY_SHOW, catalog: [] });
    const element = await draw(show);
    expect(element.renderRoot.querySelector('.skeleton')).to.not.equal(null);
    show.set({ connection: 'streaming', state: { seq: 3 } });
    await settled(element);
    expect(element.renderRoot.textContent).to.contain('Nothing laid out yet');
  });

  it('shows hostile names as text', async () => {
    const title = '<img src=x onerror=alert(1)>\u202e';
    const show = new FakeShow();
    const eggs = show.catalog.get('eggs')!;
    show.set({ catalog: [{ ...eggs, title, url: 'javascript:alert(1)' }] });
    const element = await draw(show);
    const link = element.renderRoot.querySelector('.title')!;
    expect(link.textContent).to.equal(title);
    expect(link.hasAttribute('href')).to.equal(false);
  });
});
