import { expect, fixture, waitUntil } from '@open-wc/testing';
import { LitElement, html, type TemplateResult } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { settled } from '../../testing/in-show.js';
import { sampleGoods } from '../../testing/sample-goods.js';
import { FieldEmoji } from '../chat/field-emoji.js';
import { Words } from '../localize/words.js';
import { CarryOn } from '../product/carry-on.js';
import { SharePage } from '../more/share-page.js';

/** What has a part whose script may come late. */
class LateHost extends LitElement {
  readonly words = new Words(this);
  drawn: () => TemplateResult = () => html``;

  override render(): TemplateResult {
    return this.drawn();
  }
}
customElements.define('late-host', LateHost);

/** A script that is lost until `found`. It stands in for the real one: a browser asks for a lost one but once in a page. */
function lostOnce<T>(script: () => Promise<T>) {
  const network = { lost: true };
  const load = () => (network.lost ? Promise.reject(new TypeError('Failed to fetch')) : script());
  return { network, load };
}

async function draw(drawn: (host: LateHost) => () => TemplateResult) {
  const host = await fixture<LateHost>(html`<late-host></late-host>`);
  host.drawn = drawn(host);
  host.requestUpdate();
  await settled(host);
  const find = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  const tap = async (selector: string) => {
    find(selector)!.click();
    await settled(host);
    await settled(host);
  };
  const focused = () => host.shadowRoot!.activeElement;
  return { host, find, tap, focused };
}

describe('a script that does not arrive', () => {
  it('of the emoji is said by the field, and asked for again by a tap', async () => {
    const { network, load } = lostOnce(() => import('../chat/emoji-picker.js'));
    const { host, find, tap, focused } = await draw((host) => {
      const tools = { words: host.words, field: () => null, write: () => undefined };
      const emoji = new FieldEmoji(host, tools, load);
      return () => html`${emoji.renderPicker()} ${emoji.renderButton()}`;
    });
    await tap('.emoji-button');
    expect(find('[role=alert]')!.textContent).to.equal('The server cannot be reached.');
    expect(find('.lost .button')).to.have.trimmed.text('Try again');
    expect(focused()).to.equal(find('.lost .button'));
    await expect(host).to.be.accessible();
    await tap('.emoji-button');
    expect(find('.lost'), 'another tap on its own button puts it away').to.equal(null);
    await tap('.emoji-button');
    network.lost = false;
    await tap('.lost .button');
    expect(find('.lost')).to.equal(null);
    expect(focused()).to.equal(find('.emoji'));
  });

  it('of what carries a product on is said below its name, and asked for again by a tap', async () => {
    const { network, load } = lostOnce(() => import('../share/define.js'));
    const { host, find, tap, focused } = await draw((host) => {
      const carrying = new CarryOn(host, host.words, load);
      return () => html`${carrying.render(sampleGoods[0]!, new FakeShow())}`;
    });
    await tap('summary');
    await waitUntil(() => find('[role=alert]'));
    expect(find('[role=alert]')!.textContent).to.equal('The server cannot be reached.');
    expect(find('stall-share')).to.equal(null);
    await expect(host).to.be.accessible();
    network.lost = false;
    await tap('details .button');
    expect(find('[role=alert]')).to.equal(null);
    expect(find('stall-share')).to.not.equal(null);
    expect(focused()).to.equal(find('summary'));
  });

  it('of what shares is said on its page, and asked for again by a tap', async () => {
    const { network, load } = lostOnce(() => Promise.resolve());
    let page!: SharePage;
    const { host, find, tap, focused } = await draw((host) => {
      page = new SharePage(host, host.words, load);
      return () => html`<button class="back">Back</button> ${page.render()}`;
    });
    page.open();
    await settled(host);
    expect(find('[role=alert]')!.textContent).to.equal('The server cannot be reached.');
    expect(find('stall-share')).to.equal(null);
    await expect(host).to.be.accessible();
    network.lost = false;
    await tap('.share .button');
    expect(find('[role=alert]')).to.equal(null);
    expect(find('stall-share')).to.not.equal(null);
    expect(focused()).to.equal(find('.back'));
  });
});
