import type { ChatLine } from '@livestall/client';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { PhoneKeyboard } from '../../testing/phone-keyboard.js';
import '../chat/define.js';
import '../live-stall/define.js';
import '../panel/define.js';
import '../questions/define.js';
import '../pinned/define.js';
import '../sheet/define.js';

const HIGH = 320;
const patience = { timeout: 30_000 };

const lines: readonly ChatLine[] = Array.from({ length: 40 }, (_, n) => ({
  ...{ id: `line-${n}`, at: n, sender: 'ana', name: 'Ana', role: 'viewer', own: false },
  text: `Line ${n + 1}`,
}));

/** What is found in a tree and in all shadow trees within. */
function find(root: ParentNode, selector: string): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const within = shadowRoot && find(shadowRoot, selector);
    if (within) return within;
  }
  return undefined;
}

/** A stall that fills a phone. */
async function open(given: FakeShowState = {}, around = html``) {
  const show = new FakeShow({ time: 1_000, lines, ...given });
  const room = await fixture<HTMLElement>(
    html`<div style="position: fixed; inset: 0">
      <live-stall server="https://live.example" channel="farm" .connect=${() => show}
        >${around}</live-stall
      >
    </div>`,
  );
  const seen = (selector: string) => find(room, selector)?.getBoundingClientRect();
  const box = () => find(room, '.lines');
  const newest = () =>
    box()
      ?.querySelector(`[data-id=${lines.at(-1)?.id}]`)
      ?.getBoundingClientRect();
  /** Whether the newest line is seen, at the end of the talk. */
  const isAtEnd = () => {
    const { top = 0, bottom = 0 } = newest() ?? {};
    const sight = box()?.getBoundingClientRect();
    return bottom > 0 && sight !== undefined && top > sight.top && bottom <= sight.bottom;
  };
  return { room, show, seen, newest, isAtEnd };
}

describe('AboveKeyboard', () => {
  let keyboard: PhoneKeyboard;

  before(() => setViewport({ width: 360, height: 740 }));
  beforeEach(() => (keyboard = new PhoneKeyboard()));
  afterEach(() => Reflect.deleteProperty(window, 'visualViewport'));
  after(() => setViewport({ width: 800, height: 600 }));

  it('lifts the field and the talk over a picture, with the newest line right above', async () => {
    const pins = [{ product: 'honey', at: 0 }];
    const { room, seen, newest, isAtEnd } = await open({ state: { pins } });
    await waitUntil(
      () => isAtEnd() && seen('textarea')?.height && seen('stall-pinned')?.height,
      'is drawn',
      patience,
    );
    const field = seen('stall-chat-field')!;
    find(room, 'stall-chat-field')!.focus();
    keyboard.comes(HIGH);
    await waitUntil(() => seen('stall-chat-field')!.bottom <= keyboard.edge, 'field', patience);
    await waitUntil(() => newest()!.bottom <= seen('stall-chat-field')!.top, 'newest', patience);
    expect(newest()!.top).to.be.above(seen('stall-chat-field')!.top - 120);
    expect(getComputedStyle(find(room, 'stall-pinned')!).visibility).to.equal('hidden');

    keyboard.goes();
    await waitUntil(() => seen('stall-chat-field')!.bottom === field.bottom, 'back', patience);
    await waitUntil(
      () => isAtEnd() && newest()!.bottom <= seen('stall-pinned')!.top,
      'the line too',
      patience,
    );
    expect(getComputedStyle(find(room, 'stall-pinned')!).visibility).to.equal('visible');
  });

  it('lifts nothing twice, where the browser has moved what is seen', async () => {
    const { room, seen } = await open();
    await waitUntil(() => seen('textarea')?.height, 'is drawn', patience);
    const { bottom } = seen('stall-chat-field')!;
    find(room, 'stall-chat-field')!.focus();
    keyboard.comes(HIGH, 100);
    await waitUntil(() => seen('stall-chat-field')!.bottom < bottom, 'lifted', patience);
    expect(seen('stall-chat-field')!.bottom).to.be.within(keyboard.edge - 20, keyboard.edge);
    keyboard.comes(HIGH, HIGH);
    await waitUntil(() => seen('stall-chat-field')!.bottom === bottom, 'as it stood', patience);
  });

  it('leaves all as it is for who zooms in, or writes elsewhere on the page', async () => {
    const { room, seen } = await open();
    await waitUntil(() => seen('textarea')?.height, 'is drawn', patience);
    const { bottom } = seen('stall-chat-field')!;
    keyboard.comes(HIGH);
    await twoFrames();
    expect(seen('stall-chat-field')!.bottom).to.equal(bottom);
    keyboard.scale = 2;
    find(room, 'stall-chat-field')!.focus();
    keyboard.comes(HIGH);
    await twoFrames();
    expect(seen('stall-chat-field')!.bottom).to.equal(bottom);
  });

  it('keeps a sheet above it, with the field that is written in', async () => {
    const { room, seen } = await open();
    await waitUntil(() => seen('.goods')?.height, 'its bar', patience);
    find(room, '.goods')!.click();
    const panel = () => find(room, 'stall-panel')?.shadowRoot;
    const tabs = () => [...(panel()?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const tab = () => tabs().find(({ textContent }) => textContent.includes('Questions'));
    await waitUntil(tab, 'the tab of questions', patience);
    tab()!.click();
    await waitUntil(() => seen('stall-question-field')?.height, 'its field', patience);
    find(room, 'stall-question-field')!.focus();
    keyboard.comes(HIGH);
    await waitUntil(() => seen('stall-panel')!.bottom <= keyboard.edge, 'the panel', patience);
    expect(seen('stall-question-field')!.bottom).to.be.at.most(keyboard.edge);
    expect(seen('.content')!.top).to.be.at.least(0);
    keyboard.goes();
    await waitUntil(() => seen('stall-panel')!.bottom === 740, 'back', patience);
  });

  it('keeps both of a talk in sight that stands alone on a page', async () => {
    const talk = html`<stall-chat style="block-size: 740px"></stall-chat>`;
    const { room, seen, newest, isAtEnd } = await open({}, talk);
    await waitUntil(() => isAtEnd() && seen('textarea')?.height, 'is drawn', patience);
    find(room, 'stall-chat-field')!.focus();
    keyboard.comes(HIGH);
    await waitUntil(() => seen('stall-chat-field')!.bottom <= keyboard.edge, 'field', patience);
    await waitUntil(() => newest()!.bottom <= seen('stall-chat-field')!.top, 'newest', patience);
    keyboard.goes();
    await waitUntil(() => seen('stall-chat-field')!.bottom === 740, 'back', patience);
    await waitUntil(() => newest()!.bottom > 740 - 140, 'the line too', patience);
  });
});

async function twoFrames(): Promise<void> {
  for (let n = 0; n < 2; n += 1) await new Promise(requestAnimationFrame);
}
