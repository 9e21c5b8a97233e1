import type { ChatLine, ChatPage } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { litWarnings } from '../../testing/lit-warnings.js';
import type { ChatElement } from './chat-element.js';
import './define.js';

const PATIENTLY = { timeout: 60_000 };

/** Lines of one to three rows, by number. */
const line = (n: number, more: Partial<ChatLine> = {}): ChatLine => ({
  id: `m${n}`,
  at: n,
  sender: 'ana',
  name: 'Ana',
  role: 'viewer',
  text: `No. ${n}.${' And so on.'.repeat((n * 7) % 13)}`,
  own: false,
  ...more,
});
const talk = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => line(from + at));

async function open(show: FakeShow, template = html`<stall-chat></stall-chat>`) {
  const element: ChatElement = await inShow(show, template);
  element.style.cssText = 'block-size: 400px; inline-size: 340px';
  await settled(element);
  const root = element.renderRoot;
  const box = root.querySelector<HTMLElement>('.lines')!;
  const rows = () => [...root.querySelectorAll<HTMLElement>('li')];
  const row = (n: number) => rows().find(({ textContent }) => textContent.includes(`No. ${n}.`));
  /** How far a line stands below the upper edge of the box. */
  const place = (n: number) =>
    (row(n)?.getBoundingClientRect().top ?? NaN) - box.getBoundingClientRect().top;
  const below = () => box.scrollHeight - box.clientHeight - box.scrollTop;
  const atEnd = () => waitUntil(() => Math.abs(below()) < 2, 'the end', PATIENTLY);
  /** Redraws, and lets the browser lay out what came of it. */
  const laidOut = async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      await settled(element);
      await new Promise(requestAnimationFrame);
    }
  };
  const scroll = async (by: number) => {
    box.scrollTop += by;
    await laidOut();
  };
  /** The number of the first line that is whole in sight. */
  const read = () =>
    Number(/No\. (\d+)/.exec(rows().find((one) => isWithin(one, box))!.textContent)![1]);
  const pill = () => root.querySelector<HTMLElement>('.newer')?.textContent.trim() ?? '';
  await atEnd();
  return { element, root, box, rows, place, atEnd, laidOut, scroll, read, pill };
}

function isWithin(row: Element, box: Element): boolean {
  const [{ top }, edges] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  return top >= edges.top && top < edges.bottom;
}

/** Whether rows stand all over the box. */
function fills(rows: readonly Element[], box: Element): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  return (
    rows[0]!.getBoundingClientRect().top <= top + 12 &&
    rows.at(-1)!.getBoundingClientRect().bottom >= bottom - 12
  );
}

for (const [how, template] of [
  ['in a panel', html`<stall-chat></stall-chat>`],
  ['over a picture', html`<stall-chat overlay></stall-chat>`],
  ['from right to left', html`<stall-chat dir="rtl"></stall-chat>`],
] as const) {
  describe(`a talk that is read ${how}`, () => {
    it('draws of five thousand lines those in sight and near it, wherever they are scrolled to', async () => {
      const { box, rows, scroll } = await open(new FakeShow({ lines: talk(0, 5_000) }), template);
      expect(rows().length).to.be.within(3, 60);
      expect(box.scrollHeight).to.be.greaterThan(5_000 * 20);
      for (const by of [-300, -300, -40_000, 5_000, -1_000_000, 700, 700]) {
        await scroll(by);
        expect(rows().length, `after ${by}`).to.be.within(3, 60);
        // Over a picture there is room above the first line.
        const isFirst = rows()[0]!.textContent.includes('No. 0.');
        expect(isFirst || fills(rows(), box), `after ${by}`).to.equal(true);
      }
    });

    it('keeps what is read where it is, whatever comes, goes and grows', async () => {
      const show = new FakeShow({ lines: talk(0, 2_000) });
      const { element, box, laidOut, scroll, read, place, pill } = await open(show, template);
      await scroll(-3_000);
      await scroll(-500);
      const line = read();
      const before = place(line);
      const stays = async (why: string) => {
        await laidOut();
        expect(place(line), why).to.be.closeTo(before, 1);
      };
      show.set({ lines: talk(0, 2_500) });
      await stays('500 new lines');
      expect(pill()).to.equal('500 new lines');
      show.set({ lines: talk(500, 2_500) });
      await stays('500 that are kept no longer');
      const redacted = [`m${line - 1}`, `m${line - 2}`, `m${line - 40}`, `m${line + 1}`];
      const left = talk(500, 2_500).filter(({ id }) => !redacted.includes(id));
      show.set({ state: { redacted }, lines: left });
      await stays('four that were redacted');
      element.style.blockSize = '260px';
      await stays('less room');
      element.style.inlineSize = '260px';
      await stays('narrower lines');
      element.style.setProperty('--stall-font-size', '32px');
      await stays('letters of twice the size');
      await scroll(1_000_000);
      await waitUntil(() => pill() === '', 'the end', PATIENTLY);
      expect(box.scrollTop).to.be.greaterThan(0);
    });
  });
}

describe('the place of a reader', () => {
  it('stays where it is though the line that was read is redacted', async () => {
    const show = new FakeShow({ lines: talk(0, 300) });
    const { laidOut, scroll, read, place } = await open(show);
    await scroll(-2_000);
    const first = read();
    const before = place(first + 2);
    show.set({
      state: { redacted: [`m${first - 1}`, `m${first}`, `m${first + 1}`] },
      lines: talk(0, 300).filter(({ at }) => Math.abs(at - first) > 1),
    });
    await laidOut();
    expect(place(first + 2)).to.be.closeTo(before, 1);
  });

  it('counts the new lines until they are in sight, and own ones not at all', async () => {
    const show = new FakeShow({ lines: talk(0, 100) });
    const { laidOut, scroll, pill, atEnd, root } = await open(show);
    await scroll(-200);
    show.set({ lines: [...talk(0, 120), line(120, { own: true }), ...talk(121, 141)] });
    await laidOut();
    expect(pill()).to.equal('40 new lines');
    await scroll(500);
    expect(parseInt(pill(), 10)).to.be.within(1, 39);
    root.querySelector<HTMLElement>('.newer')!.click();
    await atEnd();
    await laidOut();
    expect(pill()).to.equal('');
  });

  it('has the menu of a line in sight over a picture, and follows the talk again once it is closed', async () => {
    const show = new FakeShow({ lines: talk(0, 30) });
    const { element, root, box, rows, laidOut, pill, atEnd } = await open(
      show,
      html`<stall-chat overlay></stall-chat>`,
    );
    element.style.blockSize = '260px';
    await laidOut();
    const opened = rows().at(-3)!;
    const menu = opened.querySelector<HTMLElement>('.menu')!;
    menu.click();
    await laidOut();
    const acts = root.querySelector('.acts')!.getBoundingClientRect();
    const edges = box.getBoundingClientRect();
    // The upper edge fades out.
    expect(acts.top).to.be.at.least(edges.top + 56);
    expect(acts.bottom).to.be.at.most(edges.bottom + 1);
    show.set({ lines: talk(0, 31) });
    await laidOut();
    expect(root.querySelector('.acts')!.getBoundingClientRect().top).to.be.closeTo(acts.top, 1);
    menu.click();
    await laidOut();
    root.querySelector<HTMLElement>('.newer')?.click();
    await atEnd();
    const last = rows().at(-3)!.querySelector<HTMLElement>('.menu')!;
    last.click();
    await laidOut();
    last.click();
    await laidOut();
    show.set({ lines: talk(0, 33) });
    await atEnd();
    await laidOut();
    expect(pill()).to.equal('');
  });

  it('counts what came into sight by a redaction as seen, and is drawn once for all that comes', async () => {
    const show = new FakeShow({ lines: talk(0, 100) });
    const { laidOut, scroll, pill, read } = await open(show);
    await scroll(-200);
    const warnings = await litWarnings(async () => {
      show.set({ lines: talk(0, 120) });
      await laidOut();
      expect(pill()).to.equal('20 new lines');
      const first = read();
      const redacted = talk(first + 1, 100).map(({ id }) => id);
      show.set({
        state: { redacted },
        lines: [...talk(0, first + 1), ...talk(100, 120)],
      });
      await laidOut();
      expect(parseInt(pill(), 10)).to.be.within(1, 19);
      await scroll(-1_000_000);
      show.set({ lines: [...talk(0, first + 1), ...talk(100, 140)] });
      await laidOut();
    });
    expect(warnings).to.eql([]);
  });

  it('has older lines before it as it comes near the first, until there are none', async () => {
    const show = new FakeShow({ lines: talk(200, 300) });
    let answer = (): void => undefined;
    const untilAnswered = new Promise<void>((resolve) => (answer = resolve));
    show.earlier = async (id) => {
      await untilAnswered;
      const end = Number(id.slice(1));
      return { lines: talk(Math.max(0, end - 50), end), more: end > 50 };
    };
    const { rows, box, laidOut, scroll, read, place } = await open(show);
    const asked = () => show.calls.filter(([name]) => name === 'chat.before').map(([, id]) => id);
    await scroll(-700);
    expect(asked()).to.deep.equal([]);
    await scroll(100 - box.scrollTop);
    expect(asked()).to.deep.equal(['m200']);
    const line = read();
    const before = place(line);
    answer();
    await laidOut();
    expect(box.scrollTop).to.be.greaterThan(500);
    expect(place(line)).to.be.closeTo(before, 1);
    for (let turn = 0; turn < 12; turn += 1) await scroll(-1_000);
    expect(asked()).to.deep.equal(['m200', 'm150', 'm100', 'm50']);
    expect(rows()[0]!.textContent).to.contain('No. 0.');
    await scroll(30);
    await scroll(-30);
    expect(asked()).to.have.length(4);
  });

  it('asks for older lines again after the network was gone, when it is scrolled on', async () => {
    const show = new FakeShow({ lines: talk(200, 300) });
    const answers: (() => Promise<ChatPage>)[] = [
      () => Promise.reject(new StallError('offline')),
      () => Promise.resolve({ lines: talk(190, 200), more: false }),
    ];
    show.earlier = () => answers.shift()!();
    const { rows, scroll } = await open(show);
    await scroll(-1_000_000);
    expect(rows()[0]!.textContent).to.contain('No. 200.');
    await scroll(20);
    await scroll(-1_000_000);
    expect(rows()[0]!.textContent).to.contain('No. 190.');
  });

  it('lets go of older lines once it is at the end again', async () => {
    const show = new FakeShow({ lines: talk(200, 300) });
    show.earlier = () => Promise.resolve({ lines: talk(100, 200), more: false });
    const { box, scroll, root, atEnd, laidOut } = await open(show);
    await scroll(-1_000_000);
    const high = box.scrollHeight;
    root.querySelector<HTMLElement>('.lines')!.focus();
    show.set({ lines: [...talk(200, 300), line(300, { own: true, delivery: 'sending' })] });
    await atEnd();
    await laidOut();
    expect(box.scrollHeight).to.be.lessThan(high - 1_000);
  });

  it('keeps the row that holds the focus, and gives the focus to the talk where it is far away', async () => {
    const show = new FakeShow({ lines: talk(0, 100) });
    const { root, laidOut } = await open(show, html`<stall-chat moderated></stall-chat>`);
    const menu = [...root.querySelectorAll<HTMLElement>('.menu')].at(-1)!;
    menu.focus();
    show.set({ lines: talk(0, 250) });
    await laidOut();
    expect((root as ShadowRoot).activeElement === menu).to.equal(true);
    show.set({ lines: talk(0, 600) });
    await laidOut();
    expect((root as ShadowRoot).activeElement === root.querySelector('.lines')).to.equal(true);
  });

  it('draws nothing while it cannot be seen, and all once it can', async () => {
    const show = new FakeShow({ lines: talk(0, 30) });
    const { element, root, rows } = await open(show);
    element.style.display = 'none';
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    let drawn = 0;
    const watch = new MutationObserver(() => (drawn += 1));
    watch.observe(root, { childList: true, subtree: true, characterData: true });
    show.set({ lines: talk(0, 31) });
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    expect(drawn).to.equal(0);
    element.style.display = '';
    await waitUntil(() => rows().at(-1)!.textContent.includes('No. 30.'), 'the line', PATIENTLY);
  });

  it('draws once for all that comes within a frame', async () => {
    const show = new FakeShow({ lines: talk(0, 30) });
    const { element, laidOut } = await open(show);
    let draws = 0;
    const counted = Object.assign(line(40), {});
    Object.defineProperty(counted, 'name', { get: () => ((draws += 1), 'Ana') });
    for (let n = 31; n < 60; n += 1) {
      show.set({ lines: [...talk(0, n), counted] });
      await Promise.resolve();
    }
    const before = draws;
    await laidOut();
    expect(before).to.equal(0);
    expect(element.renderRoot.textContent).to.contain('No. 40.');
  });

  it('says no new lines aloud to whoever has switched that off, and keeps to it', async () => {
    const show = new FakeShow({ lines: talk(0, 3) });
    const { root, laidOut, element } = await open(show);
    const hush = root.querySelector<HTMLElement>('[role=switch]')!;
    expect(hush.getAttribute('aria-checked')).to.equal('true');
    hush.focus();
    hush.click();
    await laidOut();
    expect(hush.getAttribute('aria-checked')).to.equal('false');
    show.set({ lines: talk(0, 4) });
    await laidOut();
    expect(root.querySelector('[role=status]')!.textContent).to.equal('');
    await expect(element).to.be.accessible();
    const again = await open(new FakeShow({ lines: talk(0, 3) }));
    const other = again.root.querySelector<HTMLElement>('[role=switch]')!;
    expect(other.getAttribute('aria-checked')).to.equal('false');
    other.click();
    await again.laidOut();
    expect(other.getAttribute('aria-checked')).to.equal('true');
  });
});
