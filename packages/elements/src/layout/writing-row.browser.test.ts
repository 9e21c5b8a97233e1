import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import '../chat/define.js';
import '../live-stall/define.js';

const COARSE = '(pointer: coarse)';
const restore: (() => void)[] = [];

function coarse({ adoptedStyleSheets }: ShadowRoot): CSSMediaRule[] {
  return adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ media }) => media.mediaText === COARSE);
}

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
  /** A finger's screen cannot be had here: what is said of one is said of all for as long as the test lasts. */
  const byTouch = () => {
    for (const { media } of coarse(pieces()!)) {
      media.mediaText = 'all';
      restore.push(() => (media.mediaText = COARSE));
    }
  };
  return { one, area: () => area()!, seen, leave, byTouch };
}

describe('the row of who writes on a phone', () => {
  before(() => setViewport({ width: 360, height: 740 }));
  afterEach(() => {
    for (const undo of restore.splice(0)) undo();
    localStorage.clear();
  });
  after(() => setViewport({ width: 800, height: 600 }));

  it('is the field’s where one writes by touch, at one height, and everybody’s again once the focus has gone', async () => {
    const { one, area, seen, leave, byTouch } = await open();
    byTouch();
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
    await waitUntil(() => others().length === 3, 'all of them, though a text was left');
    expect(area().value).to.equal('Hi');
  });

  it('is gone through by keys from a field in which something is written', async () => {
    const { one, area, seen } = await open();
    area().focus();
    await sendKeys({ type: 'Hi' });
    expect(['.goods', 'stall-more', 'stall-reactions'].filter(seen)).to.have.length(3);
    const passed = new Set<string>();
    for (let n = 0; n < 8; n += 1) {
      await sendKeys({ press: 'Tab' });
      const at = (one('.bar')!.getRootNode() as ShadowRoot).activeElement;
      if (at) passed.add(at.localName);
    }
    expect([...passed]).to.include('stall-more');
  });
});
