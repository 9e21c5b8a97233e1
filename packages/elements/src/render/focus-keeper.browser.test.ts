import { expect, fixture } from '@open-wc/testing';
import { LitElement, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { settled } from '../../testing/in-show.js';
import { FocusKeeper } from './focus-keeper.js';

/** Two sections of pieces, each with a button that may be pressed or not. */
class KeeperHost extends LitElement {
  sections: readonly (readonly string[])[] = [];
  waiting: readonly string[] = [];

  constructor() {
    super();
    new FocusKeeper(this);
  }

  override render(): TemplateResult {
    return html`${this.sections.map(
      (pieces) =>
        html`<section>
          ${repeat(
            pieces,
            (piece) => piece,
            (piece) =>
              html`<p data-piece=${piece}>
                <button aria-disabled=${this.waiting.includes(piece) ? 'true' : 'false'}>
                  ${piece}
                </button>
              </p>`,
          )}
        </section>`,
    )}`;
  }
}
customElements.define('keeper-host', KeeperHost);

async function draw(...sections: string[][]) {
  const host = await fixture<KeeperHost>(html`<keeper-host></keeper-host>`);
  const become = async (...next: string[][]) => {
    host.sections = next;
    host.requestUpdate();
    await settled(host);
  };
  await become(...sections);
  const focus = (piece: string) =>
    host.renderRoot.querySelector<HTMLElement>(`[data-piece=${piece}] button`)!.focus();
  const focused = () => host.shadowRoot!.activeElement?.textContent.trim();
  return { host, become, focus, focused };
}

describe('FocusKeeper', () => {
  it('goes to what moved up in the section', async () => {
    const { become, focus, focused } = await draw(['a', 'b'], ['c']);
    focus('a');
    await become(['b'], ['c']);
    expect(focused()).to.equal('b');
  });

  it('goes on in the next section where nothing of its own is left to press', async () => {
    const { host, become, focus, focused } = await draw(['a'], ['b']);
    focus('a');
    await become([], ['b']);
    expect(focused(), 'nothing').to.equal('b');
    await become(['c', 'd'], ['b']);
    focus('c');
    host.waiting = ['d'];
    await become(['d'], ['b', 'e']);
    expect(focused(), 'one that waits').to.equal('b');
  });
});
