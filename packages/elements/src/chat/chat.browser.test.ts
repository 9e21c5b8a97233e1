import type { ChatLine } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { registerTranslation } from '@shoelace-style/localize';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { loadLocale } from '../localize/load-locale.js';
import type { Terms } from '../localize/terms.js';
import { zh } from '../locales/zh.js';
import type { ChatElement } from './chat-element.js';
import './define.js';

let number = 0;
const line = (text: string, more: Partial<ChatLine> = {}): ChatLine => ({
  id: `line-${++number}`,
  at: number,
  sender: 'ana',
  name: 'Ana',
  role: 'viewer',
  text,
  own: false,
  ...more,
});
const PATIENTLY = { timeout: 60_000 };
const talk = (count: number) => Array.from({ length: count }, (_, n) => line(`Line ${n + 1}`));

async function chat(show: FakeShow, template = html`<stall-chat></stall-chat>`) {
  const element: ChatElement = await inShow(show, template);
  element.style.blockSize = '300px';
  await settled(element);
  const all = <T extends HTMLElement>(selector: string) => [
    ...element.renderRoot.querySelectorAll<T>(selector),
  ];
  const one = <T extends HTMLElement>(selector: string) =>
    element.renderRoot.querySelector<T>(selector)!;
  const texts = () => all('.text').map(({ textContent }) => textContent);
  // Whoever reads must have come to the newest line before they scroll away from it.
  const atEnd = () => waitUntil(() => belowSight(one('.lines')) === 0, 'the end', PATIENTLY);
  await atEnd();
  return { element, all, one, texts, atEnd };
}

/** The contrast of an element's words over white, through a backing that lets it through. */
function contrastOverWhite(words: Element, backing: Element): number {
  const drawing = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const lightness = (...colors: string[]) => {
    for (const color of ['white', ...colors]) {
      drawing.fillStyle = color;
      drawing.fillRect(0, 0, 1, 1);
    }
    const [r = 0, g = 0, b = 0] = Array.from(drawing.getImageData(0, 0, 1, 1).data, (part) =>
      part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const ground = getComputedStyle(backing).backgroundColor;
  return lightness(ground, getComputedStyle(words).color) / lightness(ground);
}

/** How far the newest line is below what is in sight, in pixels. */
function belowSight(lines: Element): number {
  return Math.round(lines.scrollHeight - lines.clientHeight - lines.scrollTop);
}

/** Lets the browser tell of a scroll to so many pixels above the newest line. */
async function scrolledUp(element: ChatElement, pixels: number) {
  const lines = element.renderRoot.querySelector('.lines')!;
  const told = oneEvent(lines, 'scroll');
  lines.scrollTop -= pixels;
  await told;
  await settled(element);
}

describe('stall-chat', () => {
  it('can be read over a white frame', async () => {
    const failed = { own: true, delivery: 'failed', error: new StallError('forbidden') } as const;
    const lines = [
      line('Hello'),
      line('Mine', { own: true }),
      line('On its way', { own: true, delivery: 'sending' }),
      line('Refused', failed),
    ];
    const { all } = await chat(new FakeShow({ lines }), html`<stall-chat overlay></stall-chat>`);
    const words = all('.name, .text, .why');
    expect(words).to.have.length(9);
    for (const word of words) {
      expect(contrastOverWhite(word, word.closest('li')!), word.className).to.be.at.least(4.5);
      expect(getComputedStyle(word).opacity).to.equal('1');
    }
  });

  it('is accessible', async () => {
    const lines = [
      line('Good morning', { role: 'host', name: 'Mei Lin' }),
      line('Hello'),
      line('Is it sweet?', {
        own: true,
        delivery: 'failed',
        error: new StallError('rate-limited', { retryAfterMs: 7_200 }),
      }),
    ];
    const show = new FakeShow({ lines });
    await expect((await chat(show)).element).to.be.accessible();
    const moderated = await chat(show, html`<stall-chat moderated></stall-chat>`);
    await expect(moderated.element).to.be.accessible();
    const empty = await chat(new FakeShow());
    await expect(empty.element).to.be.accessible();
  });

  it('says who speaks, and marks the host and helpers', async () => {
    const { all } = await chat(
      new FakeShow({
        lines: [
          line('a', { name: '' }),
          line('b', { name: '', own: true }),
          line('c', { name: 'Mei Lin', role: 'host' }),
          line('d', { name: 'Tom', role: 'moderator' }),
        ],
      }),
    );
    expect(all('.name').map((name) => name.textContent)).to.eql(['Guest', 'You', 'Mei Lin', 'Tom']);
    expect(all('.mark').map((mark) => mark.textContent)).to.eql(['Host', 'Helper']);
  });

  it('keeps hostile texts as text, each in its own direction, within the box', async () => {
    const hostile = [
      '<img src=x onerror="document.title = \'scripted\'"><script>document.title = 1</script>',
      '\u202Eright to left override',
      'x'.repeat(500),
      '𝒜'.repeat(250),
      '${html}{{binding}}<!--',
    ];
    const title = document.title;
    const { element, all, texts } = await chat(
      new FakeShow({ lines: hostile.map((text) => line(text, { name: `<b>${text}` })) }),
    );
    element.style.cssText = 'inline-size: 240px; block-size: 4000px';
    await waitUntil(() => texts().length === hostile.length, 'all of them', PATIENTLY);
    expect(texts()).to.eql(hostile);
    expect(all('img, script, b')).to.have.length(0);
    expect(document.title).to.equal(title);
    const box = element.renderRoot.querySelector('.lines')!;
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    for (const text of all('.text')) expect(getComputedStyle(text).unicodeBidi).to.equal('isolate');
  });

  it('stays at the newest line by itself', async () => {
    const show = new FakeShow({ lines: talk(60) });
    const { element, one, texts, atEnd } = await chat(show);
    show.set({ lines: [...show.chat.lines, line('newest')] });
    await settled(element);
    expect(texts().at(-1)).to.equal('newest');
    await atEnd();
    const last = element.renderRoot.querySelector('li:last-child')!.getBoundingClientRect();
    const box = one('.lines').getBoundingClientRect();
    expect(last.bottom).to.be.at.most(box.bottom);
  });

  it('draws a line anew for words of another language, not for another line', async () => {
    let drawn = 0;
    const first = line('first', { role: 'host' });
    const counted = Object.defineProperty(first, 'role', { get: () => ((drawn += 1), 'host') });
    const show = new FakeShow({ lines: [counted] });
    const { element, all } = await chat(show);
    const before = drawn;
    show.set({ lines: [counted, line('second')] });
    await settled(element);
    expect(all('li')).to.have.length(2);
    expect(drawn).to.equal(before);
    await loadLocale('zh');
    element.lang = 'zh';
    element.requestUpdate();
    await settled(element);
    expect(all('.mark')[0]!.textContent).to.equal(zh.chatHost);
  });

  it('draws a line anew for a language that calls a host the same', async () => {
    const yue: Terms = { ...zh, $code: 'yue', chatModerator: '版主' };
    registerTranslation(yue);
    await loadLocale('zh');
    const { element, all } = await chat(
      new FakeShow({ lines: [line('x', { role: 'moderator' })] }),
    );
    for (const [lang, word] of [
      ['zh', zh.chatModerator],
      ['yue', '版主'],
    ] as const) {
      element.lang = lang;
      element.requestUpdate();
      await settled(element);
      expect(all('.mark')[0]!.textContent).to.equal(word);
    }
  });

  it('stays there when its room changes', async () => {
    const { element, atEnd } = await chat(new FakeShow({ lines: talk(60) }));
    element.style.blockSize = '200px';
    await settled(element);
    await atEnd();
  });

  it('over the picture, moves the others for a new line by scrolling alone', async () => {
    const show = new FakeShow({ lines: talk(2) });
    const { element, all, one, atEnd } = await chat(show, html`<stall-chat overlay></stall-chat>`);
    const [first] = all('li') as [HTMLElement];
    const within = () => first.getBoundingClientRect().top + one('.lines').scrollTop;
    const before = within();
    show.set({ lines: [...show.chat.lines, line('newest')] });
    await settled(element);
    expect(within()).to.equal(before);
    await atEnd();
  });

  it('does not move under who has scrolled up, and says how much is new', async () => {
    const show = new FakeShow({ lines: talk(60) });
    const { element, all, one } = await chat(show);
    await scrolledUp(element, 400);
    const row = all('li').find((one) => one.textContent.includes('Line 45'))!;
    const before = row.getBoundingClientRect().top;
    const grown = [...show.chat.lines, line('one'), line('two'), line('three')];
    show.set({ lines: grown.slice(3) });
    await settled(element);
    expect(row.getBoundingClientRect().top).to.equal(before);
    expect(one('.newer').textContent).to.contain('3 new');
    one('.newer').click();
    await settled(element);
    expect(belowSight(one('.lines'))).to.equal(0);
    expect(all('.newer')).to.have.length(0);
    expect(all('.text').at(-1)!.textContent).to.equal('three');
  });

  it('goes to the newest line for who says something', async () => {
    const show = new FakeShow({ lines: talk(60) });
    const { element, one, texts } = await chat(show);
    await scrolledUp(element, 400);
    show.set({
      lines: [...show.chat.lines, line('mine', { own: true, delivery: 'sending' })],
    });
    await settled(element);
    expect(belowSight(one('.lines'))).to.equal(0);
    expect(texts().at(-1)).to.equal('mine');
  });

  it('lets a failed line be sent again or dropped, in the words of the refusal', async () => {
    const failed = line('Is it sweet?', {
      own: true,
      delivery: 'failed',
      error: new StallError('rate-limited', { retryAfterMs: 7_200 }),
    });
    const show = new FakeShow({ lines: [failed] });
    show.sending = () => Promise.reject(new StallError('offline'));
    const { element, all, one } = await chat(show);
    expect(one('.why').textContent).to.contain('That was a little too fast. Try again in 8 s.');
    const [retry, discard] = all('.acts button');
    const told = oneEvent(element, 'stall-error');
    retry!.click();
    expect((await told).detail.error.code).to.equal('offline');
    discard!.click();
    expect(show.calls).to.eql([
      ['chat.retry', failed.id],
      ['chat.discard', failed.id],
    ]);
  });

  it('asks to remove a line where it is moderated, by button and by a long press', async () => {
    const [first, second] = [line('rude'), line('kind')];
    const { element, all, one } = await chat(
      new FakeShow({ lines: [first, second] }),
      html`<stall-chat moderated></stall-chat>`,
    );
    all('.menu')[0]!.click();
    await settled(element);
    const told = oneEvent(element, 'stall-redact');
    one('.remove').click();
    expect((await told).detail.message).to.equal(first);
    await settled(element);
    expect(all('.remove')).to.have.length(0);
    all('li')[1]!.dispatchEvent(new Event('contextmenu', { cancelable: true }));
    await settled(element);
    expect(all('.remove')).to.have.length(1);
  });

  it('tells a screen reader of new lines, not of those that were there', async () => {
    const show = new FakeShow({ lines: talk(3) });
    const { element, one } = await chat(show);
    const status = one('p[role=status]');
    expect(status.textContent).to.equal('');
    show.set({ lines: [...show.chat.lines, line('Hello all')] });
    await settled(element);
    await settled(element);
    expect(status.textContent).to.equal('Ana: Hello all.');
  });

  it('draws waiting, emptiness and the end', async () => {
    const show = new FakeShow({ connection: 'connecting', state: { seq: 0 } });
    const { element, all, one } = await chat(show);
    expect(all('.skeleton').length).to.be.greaterThan(0);
    show.set({ connection: 'streaming', state: { seq: 1 } });
    await settled(element);
    expect(one('.empty').textContent).to.equal('Be the first to say hello.');
    show.set({ state: { status: 'ended' }, lines: talk(1) });
    await settled(element);
    expect(one('stall-chat-field').shadowRoot!.textContent).to.contain('The talk is over.');
  });

  it('brings no field over a picture, and lets taps through beside its lines', async () => {
    const { element, all } = await chat(
      new FakeShow({ lines: talk(2) }),
      html`<stall-chat overlay></stall-chat>`,
    );
    expect(all('stall-chat-field')).to.have.length(0);
    expect(getComputedStyle(element).pointerEvents).to.equal('none');
    expect(getComputedStyle(all('li')[0]!).pointerEvents).to.equal('auto');
  });

  it('lets go of the show', async () => {
    const show = new FakeShow();
    const { element } = await chat(show);
    element.remove();
    expect(show.watched).to.equal(0);
  });

  it('folds several lines that were not sent into one row, which opens', async () => {
    const unsent = (text: string) => line(text, { own: true, delivery: 'failed' });
    const show = new FakeShow({ lines: [line('Hello'), unsent('One'), unsent('Two')] });
    const { element, texts, one, all } = await chat(show);
    expect(texts()).to.deep.equal(['Hello']);
    expect(one('.unsent').textContent.trim()).to.equal('2 not sent');
    await expect(element).to.be.accessible();
    one('.unsent button').click();
    await settled(element);
    expect(texts()).to.deep.equal(['Hello', 'One', 'Two']);
    show.set({ lines: [line('Hello'), unsent('Two')] });
    await settled(element);
    expect(texts()).to.deep.equal(['Hello', 'Two']);
    expect(all('.unsent')).to.have.length(0);
  });

  it('is one tab stop for the buttons of all lines, and loses no focus with a line', async () => {
    const show = new FakeShow({ lines: [line('a'), line('b'), line('c')] });
    const { element, all, one } = await chat(show, html`<stall-chat moderated></stall-chat>`);
    const stops = () => all('.menu').map(({ tabIndex }) => tabIndex);
    const focused = () => all('.menu').indexOf(element.shadowRoot!.activeElement as HTMLElement);
    const press = async (key: string) => {
      const at = element.shadowRoot!.activeElement!;
      at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settled(element);
    };
    expect(stops()).to.deep.equal([-1, -1, 0]);
    all('.menu')[2]!.focus();
    await press('ArrowUp');
    expect([focused(), stops()]).to.deep.equal([1, [-1, 0, -1]]);
    all('.menu')[1]!.click();
    await settled(element);
    one('.remove').focus();
    await press('Escape');
    expect([focused(), all('.remove').length]).to.deep.equal([1, 0]);
    all('.menu')[1]!.click();
    await settled(element);
    one('.remove').click();
    await settled(element);
    expect(focused()).to.equal(2);
  });
});
