import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, render, type LitElement, type TemplateResult } from 'lit';
import { FakeHost } from '../../testing/fake-host.js';
import { FakeShow } from '../../testing/fake-show.js';
import { settled } from '../../testing/in-show.js';
import '../chat/define.js';
import '../console/define.js';
import '../console/moderation/define.js';
import '../console/prepare/define.js';
import '../console/sales/define.js';
import '../coupon/define.js';
import '../cover/define.js';
import '../layout/define.js';
import '../live-stall/define.js';
import '../lobby/define.js';
import '../more/define.js';
import '../offer/define.js';
import '../panel/define.js';
import '../pinned/define.js';
import '../products/define.js';
import '../sheet/define.js';

/** What pages do to everything on them, on purpose or not. */
const pages = {
  'unsets all': '* { all: unset }',
  'unsets all, and means it': '* { all: unset !important }',
  'has a root of 10 px': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'has large text': 'html { font-size: 250% !important }',
  shouts: `* { box-sizing: content-box; line-height: 3; letter-spacing: .3em; word-spacing: 2em;
    text-transform: uppercase; text-indent: 4em; text-align: right; text-decoration: line-through;
    text-shadow: 0 0 4px red; white-space: pre; font: italic 700 40px fantasy; color: red }`,
  'shouts, and means it': `* { box-sizing: content-box !important; line-height: 3 !important;
    letter-spacing: .3em !important; font-size: 40px !important; color: red !important;
    text-transform: uppercase !important }`,
  'lays out by tag': `div, section, span, p, button, ul, li { display: grid !important;
    float: left !important; min-width: 500px !important; margin: 50px !important; position: fixed }`,
  'draws before and after everything':
    '*::before, *::after { content: "!"; display: block; height: 50px; width: 50px }',
  'lies over everything': 'header { position: fixed; inset: 0; z-index: 2147483647 }',
};

/** What a page hands down to the words inside a stall, if it is let. */
const HANDED_DOWN = [
  'color',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-indent',
  'text-shadow',
  'text-transform',
  'white-space',
  'word-spacing',
] as const;

const show = () =>
  new FakeShow({
    time: 10_000,
    lines: [
      {
        id: 'line-1',
        at: 1_000,
        sender: 'joy',
        name: 'Joy',
        role: 'viewer',
        text: 'Does it work on the honey as well? My mother-in-law will want to know.',
        own: false,
      },
    ],
    gauges: { audience: 1_284, 'stock:persimmons': 3 },
    state: {
      pins: [{ product: 'persimmons', at: 1 }],
      coupons: [
        {
          coupon: { id: 'ten', title: 'Off everything', kind: 'percent', percent: 10, opensAt: 1 },
          droppedAt: 1,
        },
      ],
    },
  });

const stallOf = (following: FakeShow) =>
  html`<live-stall server="https://live.example" channel="farm" .connect=${() => following}>
  </live-stall>`;

const arrangementOf = (following: FakeShow) =>
  html`<live-stall server="https://live.example" channel="farm" .connect=${() => following}>
    <stall-player></stall-player>
    <stall-pinned></stall-pinned>
    <stall-lobby></stall-lobby>
    <stall-products></stall-products>
  </live-stall>`;

const consoleOf = (following: FakeShow) =>
  html`<stall-console
    server="https://live.example"
    channel="farm"
    .connect=${() => new FakeHost(following)}
  ></stall-console>`;

/** All elements in the shadow trees below a root: what the page's own rules do not reach. */
function* inside(root: ParentNode, shadowed = false): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (shadowed) yield element;
    if (element.shadowRoot) yield* inside(element.shadowRoot, true);
  }
}

/** Where everything stands that is seen, and how its words are written. */
function looks(box: Element): string[] {
  const elements = [...inside(box)];
  const from = elements[0]?.getBoundingClientRect() ?? new DOMRect();
  return elements.flatMap((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return [];
    const place = [x - from.x, y - from.y, width, height].map((length) => Math.round(length));
    const style = getComputedStyle(element);
    const words = HANDED_DOWN.map((name) => style.getPropertyValue(name));
    return [element.localName, place.join(' '), ...words].join(' | ');
  });
}

/** What comes into sight is laid out, and what is observed told, only where the browser draws: twice, on a busy machine later. */
const drawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Waits until every part has arrived and stands still. */
async function still(box: Element): Promise<string[]> {
  let found: string[] = [];
  await waitUntil(
    async () => {
      // What has not been drawn once stands still too.
      await Promise.all(
        [...inside(box)].map((element) =>
          Promise.resolve((element as Partial<LitElement>).updateComplete),
        ),
      );
      await drawn();
      const before = found;
      found = looks(box);
      return (
        [...inside(box)].every((element) => element.matches(':defined')) &&
        found.length > 40 &&
        found.join() === before.join()
      );
    },
    'it never stands still',
    { timeout: 60_000, interval: 60 },
  );
  return found;
}

/** The looks of a stall on a page with such a style sheet, in a box that the page cannot change. */
async function looksOn(
  css: string,
  width: number,
  template: (following: FakeShow) => TemplateResult,
): Promise<string[]> {
  const sheet = document.createElement('style');
  sheet.textContent = `${css} .box::before, .box::after { content: none !important }`;
  document.head.append(sheet);
  const box = await fixture<HTMLElement>(html`<div class="box"></div>`);
  box.style.cssText = `all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;
    inline-size: ${width}px !important; --stall-block-size: 700px; --stall-duration: 0s`;
  render(template(show()), box);
  const found = await still(box);
  box.remove();
  sheet.remove();
  return found;
}

/** What differs, line by line, and no more. */
function expectSame(found: readonly string[], usual: readonly string[]): void {
  const differ = (one: readonly string[], other: readonly string[]) =>
    one.filter((line) => !other.includes(line));
  expect(differ(found, usual)).to.eql(differ(usual, found));
  expect(found.length).to.equal(usual.length);
}

describe('a page that is hard on what stands in it', () => {
  for (const [what, css] of Object.entries(pages)) {
    for (const width of [360, 768, 1200]) {
      it(`leaves the stall as it is where it ${what}, at ${width} px`, async () => {
        expectSame(await looksOn(css, width, stallOf), await looksOn('', width, stallOf));
      });
    }

    it(`leaves parts that it arranges itself as they are where it ${what}`, async () => {
      expectSame(await looksOn(css, 400, arrangementOf), await looksOn('', 400, arrangementOf));
    });

    it(`leaves the console as it is on a desk where it ${what}`, async () => {
      expectSame(await looksOn(css, 1200, consoleOf), await looksOn('', 1200, consoleOf));
    });
  }

  it('can still hide it, place it, and give it a size', async () => {
    const following = show();
    const box = await fixture<HTMLElement>(html`<div></div>`);
    render(stallOf(following), box);
    const stall = box.querySelector('live-stall')!;
    await settled(stall);
    stall.style.cssText = 'position: absolute; inline-size: 300px; margin: 7px';
    expect(stall.offsetWidth).to.equal(300);
    stall.style.display = 'none';
    expect(stall.checkVisibility()).to.equal(false);
    stall.style.display = 'inline-block';
    expect(stall.checkVisibility()).to.equal(true);
    stall.hidden = true;
    expect(stall.checkVisibility()).to.equal(false);
  });

  it('can choose the size of the text, and all of it follows', async () => {
    const small = await looksOn('', 360, stallOf);
    const large = await looksOn('live-stall { --stall-font-size: 20px }', 360, stallOf);
    const sizes = (all: string[]) => all.map((one) => parseFloat(one.split(' | ')[4] ?? ''));
    expect(sizes(large).map((size) => size / 1.25)).to.eql(sizes(small));
  });
});
