import { expect, fixture } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { NearController } from './near-controller.js';

class Listing extends LitElement {
  readonly near = new NearController(this);

  override render() {
    return html`<div data-part="3"><p data-product="pears"></p></div>`;
  }
}
customElements.define('near-listing', Listing);

describe('NearController', () => {
  it('lets go of a part that was near, and went', async () => {
    const { near, renderRoot } = await fixture<Listing>(html`<near-listing></near-listing>`);
    const part = renderRoot.querySelector('div')!;
    part.dispatchEvent(
      new ContentVisibilityAutoStateChangeEvent('contentvisibilityautostatechange', {
        skipped: false,
      }),
    );
    expect(near.rows).to.have.length(1);
    expect(near.parts).to.eql([3]);
    part.remove();
    expect(near.rows).to.eql([]);
    expect(near.parts).to.eql([]);
  });

  it('takes what parts stand in for no part', async () => {
    const { near, renderRoot } = await fixture<Listing>(html`<near-listing></near-listing>`);
    const chapter = document.createElement('div');
    renderRoot.append(chapter);
    const told = new ContentVisibilityAutoStateChangeEvent('contentvisibilityautostatechange');
    chapter.dispatchEvent(told);
    expect(near.parts).to.eql([]);
  });
});
