import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import '../chat/define.js';
import '../live-stall/define.js';

/** A stall on a phone, and the field in it. */
async function open() {
  const show = new FakeShow({});
  const room = await fixture<HTMLElement>(
    html`<div style="position: fixed; inset: 0; --stall-block-size: 740px">
      <live-stall server="https://live.example" channel="farm" .connect=${() => show}></live-stall>
      <button class="elsewhere">Elsewhere</button>
    </div>`,
  );
  const pieces = () =>
    room.querySelector('live-stall')?.renderRoot.querySelector('stall-layout')?.shadowRoot;
  const one = (selector: string) => pieces()?.querySelector<HTMLElement>(selector);
  const area = () => one('stall-chat-field')?.shadowRoot?.querySelector('textarea');
  await waitUntil(() => area() && one('.goods') && one('stall-reactions'), 'the bar', {
    timeout: 30_000,
  });
  const seen = (selector: string) => (one(selector)?.getBoundingClientRect().width ?? 0) > 0;
  const leave = () => room.querySelector<HTMLElement>('.elsewhere')!.focus();
  return { one, area: () => area()!, seen, leave };
}

describe('the row of who writes on a phone', () => {
  before(() => setViewport({ width: 360, height: 740 }));
  afterEach(() => localStorage.clear());
  after(() => setViewport({ width: 800, height: 600 }));

  it('is the field’s, at one height; the goods come back with the focus, the rest with the text', async () => {
    const { one, area, seen, leave } = await open();
    const others = () => ['.goods', 'stall-more', 'stall-reactions'].filter(seen);
    const top = () => one('.bar')!.getBoundingClientRect().top;
    const before = top();
    expect(others()).to.have.length(3);
    area().focus();
    await sendKeys({ type: 'Hi' });
    await waitUntil(() => others().length === 0, 'they step aside');
    expect(one('stall-chat-field')!.getBoundingClientRect().width).to.be.greaterThan(330);
    expect(top()).to.equal(before);
    leave();
    await waitUntil(() => seen('.goods'), 'what is bought');
    expect(others()).to.eql(['.goods']);
    area().focus();
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    leave();
    await waitUntil(() => others().length === 3, 'all of them');
  });
});
