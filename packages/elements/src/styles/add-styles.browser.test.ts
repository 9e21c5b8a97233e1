import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, css } from 'lit';
import { addStyles } from './add-styles.js';

class StyledElement extends LitElement {
  static override styles = css`
    :host {
      color: rgb(1 1 1);
    }
  `;
}
customElements.define('styled-element', StyledElement);

describe('styles that come late', () => {
  it('stay beside those that came before, however often they are given', async () => {
    const element = await fixture(html`<styled-element></styled-element>`);
    const root = element.shadowRoot!;
    const wide = css`
      :host {
        inline-size: 20px;
      }
    `;
    addStyles(root, wide);
    addStyles(
      root,
      css`
        :host {
          display: block;
        }
      `,
    );
    addStyles(root, wide);
    const { color, display, width } = getComputedStyle(element);
    expect({ color, display, width }).to.eql({
      color: 'rgb(1, 1, 1)',
      display: 'block',
      width: '20px',
    });
    expect(root.adoptedStyleSheets).to.have.length(3);
  });
});
