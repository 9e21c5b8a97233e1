import { StallError, type Message } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FakeHostState } from '../../../testing/fake-host.js';
import type { FakeShowState } from '../../../testing/fake-show.js';
import { inConsole } from '../../../testing/in-console.js';
import { settled } from '../../../testing/in-show.js';
import type { GlanceElement } from './glance-element.js';

const NOW = 1_000_000_000;

const line = (id: string, name: string, text: string, toMe = false) => ({
  ...{ id, at: NOW - 1_000, own: false, sender: `key-${name}`, name, text },
  ...{ role: 'viewer' as const, ...(toMe && { toMe: true as const }) },
});

const bought = {
  ...line('b1', '', ''),
  system: { of: 'bought' as const, product: 'honey', names: ['M***'], count: 3 },
};

const question = (id: string, text: string, votes: number) => ({
  ...{ id, at: 1, sender: `key-${id}`, name: 'Ana', text, votes },
});

const QUESTIONS = [question('q1', 'Are they ripe?', 2), question('q2', 'Do you ship?', 9)];
const LINES = [line('m1', 'Bea', 'What a morning'), line('m2', 'Joy', 'Mei, is it sweet?', true)];

async function atAGlance(
  show: FakeShowState = {},
  host: FakeHostState = { backstage: { questions: QUESTIONS } },
) {
  const console = await inConsole({ time: NOW, lines: [...LINES, bought], ...show }, host);
  const { element, one, click } = console;
  element.style.inlineSize = '360px';
  // A console that was left at a glance comes back so.
  if (one('.glance-way')) await click(one('.glance-way'));
  await customElements.whenDefined('stall-glance');
  const page = one<GlanceElement>('stall-glance');
  await settled(page);
  const find = <T extends HTMLElement>(selector: string) => [
    ...page.renderRoot.querySelectorAll<T>(selector),
  ];
  const texts = (selector: string) =>
    find(selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const card = (text: string) => find('.card').find((one) => one.textContent.includes(text))!;
  const button = (within: HTMLElement, text: string) =>
    [...within.querySelectorAll<HTMLElement>('button')].find(
      (one) => one.textContent.includes(text) || one.ariaLabel?.includes(text),
    )!;
  const tap = async (within: HTMLElement, text: string) => {
    button(within, text).click();
    await settled(page);
  };
  const touch = async (type: 'pointerdown' | 'pointerup') => {
    find('.card')[0]!.dispatchEvent(
      new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'touch' }),
    );
    await settled(page);
  };
  return { ...console, page, find, texts, card, button, tap, touch };
}

describe('stall-glance', () => {
  afterEach(() => localStorage.clear());

  it('is accessible, also with its short answers open and with nothing that waits', async () => {
    const { host, show, page, find } = await atAGlance({ state: { question: QUESTIONS[0]! } });
    find('summary')[0]!.click();
    await settled(page);
    await expect(page).to.be.accessible();
    show.set({ lines: [], state: { question: null } });
    host.set({ backstage: { questions: [] } });
    await settled(page);
    await expect(page).to.be.accessible();
  });

  it('shows what needs the host in its order, and how much of each waits', async () => {
    const { texts } = await atAGlance();
    expect(texts('.card .text')).to.eql([
      'Do you ship?',
      'Are they ripe?',
      'M*** +2',
      'Mei, is it sweet?',
      'What a morning',
    ]);
    expect(texts('.wait strong')).to.eql(['2', '1', '0', '1']);
    expect(texts('.wait')[0]).to.equal('2 Questions');
    expect(texts('[role=status]')[0]).to.equal('4 wait');
  });

  it('takes a question up by one tap, and is done with it by another', async () => {
    const { host, show, page, card, tap, texts } = await atAGlance();
    await tap(card('Do you ship?'), 'Answer now');
    expect(host.calls).to.eql([['act', { act: 'question.show', question: 'q2' }]]);
    show.set({ state: { question: QUESTIONS[1]! } });
    host.set({ backstage: { questions: [QUESTIONS[0]!] } });
    await settled(page);
    expect(texts('.card .text').slice(0, 2)).to.eql(['Do you ship?', 'Are they ripe?']);
    await tap(card('Do you ship?'), 'Answered');
    expect(host.calls.at(-1)).to.eql(['act', { act: 'question.close', question: 'q2' }]);
  });

  it('answers a line, a question and a buyer by one tap, in the talk', async () => {
    const fans = { count: 9, new: [{ name: 'Noor', at: NOW }] };
    const backstage = { questions: QUESTIONS, fans };
    const { host, show, page, card, tap, texts } = await atAGlance({}, { backstage });
    show.sending = (text) => Promise.resolve({ ...line('own', 'Mei Lin', text) } as Message);
    await tap(card('is it sweet?'), 'Yes');
    await tap(card('M***'), 'Thank you, M***!');
    await tap(card('Noor'), 'Welcome, Noor!');
    await tap(card('Do you ship?'), 'We ship tomorrow');
    await settled(page);
    expect(show.calls.filter(([name]) => name === 'chat.send')).to.eql([
      ['chat.send', 'Yes', { reply: { id: 'm2', name: 'Joy', text: 'Mei, is it sweet?' } }],
      ['chat.send', 'Thank you, M***!', undefined],
      ['chat.send', 'Welcome, Noor!', undefined],
    ]);
    expect(host.calls, 'in writing, which closes it').to.eql([
      ['act', { act: 'question.answer', question: 'q2', text: 'We ship tomorrow' }],
    ]);
    expect(texts('.state')).to.eql(['Sending… We ship tomorrow']);
    expect(texts('.card .text')).to.eql(['Do you ship?', 'Are they ripe?', 'What a morning']);
  });

  it('sends once however often it is tapped, says what was not sent, and tries that again', async () => {
    const { show, page, card, tap, texts } = await atAGlance();
    let fail: (error: StallError) => void = () => undefined;
    show.sending = () => new Promise((_, reject) => (fail = reject));
    const twice = card('is it sweet?').querySelector<HTMLElement>('.quick button')!;
    twice.click();
    twice.click();
    await settled(page);
    expect(show.calls.filter(([name]) => name === 'chat.send')).to.have.length(1);
    expect(texts('.state')).to.eql(['Sending… Yes']);
    fail(new StallError('forbidden'));
    await settled(page);
    expect(texts('.state [role=alert]')[0]).to.match(/^Not sent: /);
    const failed = { ...line('f1', 'Mei Lin', 'Yes'), own: true, delivery: 'failed' as const };
    show.set({ lines: [...LINES, bought, failed] });
    show.sending = () => Promise.resolve(line('m9', 'Mei Lin', 'Yes') as Message);
    await settled(page);
    await tap(card('is it sweet?'), 'Try again');
    await settled(page);
    expect(show.calls.at(-1)).to.eql(['chat.retry', 'f1']);
    expect(texts('.card .text')).not.to.include('Mei, is it sweet?');
  });

  it('moves nothing under a finger: what is new gathers behind a button', async () => {
    const { host, page, find, texts, touch } = await atAGlance();
    await touch('pointerdown');
    const before = find('.card')[0]!.getBoundingClientRect().top;
    host.set({ backstage: { questions: [question('q3', 'How much?', 50), QUESTIONS[1]!] } });
    await settled(page);
    expect(texts('.ask .text')).to.eql(['Do you ship?', 'Are they ripe?']);
    expect(find('.ask')[1]!.textContent, 'it was closed by somebody else').to.contain('Done');
    expect(find('.ask')[1]!.querySelector('button')).to.be.null;
    expect(texts('.newer')).to.eql(['1 new']);
    expect(find('.card')[0]!.getBoundingClientRect().top).to.equal(before);
    await touch('pointerup');
    expect(texts('.ask .text'), 'it may be on its way to the next').to.have.length(2);
    find('.newer')[0]!.click();
    await settled(page);
    expect(texts('.ask .text')).to.eql(['How much?', 'Do you ship?']);
    expect(texts('.newer')).to.eql([]);
  });

  it('keeps what is done, and the short answers of the host, over a reload', async () => {
    const first = await atAGlance();
    await first.tap(first.card('M***'), 'Seen');
    const [field] = first.find<HTMLInputElement>('.own input');
    first.find('summary')[0]!.click();
    field!.focus();
    await sendKeys({ type: 'Not today' });
    await sendKeys({ press: 'Enter' });
    await settled(first.page);
    await first.tap(first.find('.own')[0]!, 'Throw out: Yes');
    first.element.remove();

    const { texts, find, page } = await atAGlance();
    await settled(page);
    expect(texts('.greet')).to.eql([]);
    expect(texts('.of-toYou .quick button')).to.eql([
      'Not today',
      'Thank you!',
      'We ship tomorrow',
    ]);
    find('summary')[0]!.click();
    find('.own > .button')[0]!.click();
    await settled(page);
    expect(texts('.of-toYou .quick button')).to.eql(['Yes', 'Thank you!', 'We ship tomorrow']);
  });

  it('answers a line of the rest of the talk once it is asked for its answers', async () => {
    const { show, card, tap, button } = await atAGlance();
    await tap(card('What a morning'), 'Answer');
    expect(button(card('What a morning'), 'Answer').ariaExpanded).to.equal('true');
    await tap(card('What a morning'), 'Thank you!');
    expect(show.calls.at(-1)).to.eql([
      ...['chat.send', 'Thank you!'],
      { reply: { id: 'm1', name: 'Bea', text: 'What a morning' } },
    ]);
  });

  it('has nothing to say once the show is over, and nothing of a line that was removed', async () => {
    const { show, page, texts, find, touch } = await atAGlance();
    await touch('pointerdown');
    show.set({ lines: [LINES[0]!, bought], state: { redacted: ['m2'] } });
    await settled(page);
    expect(texts('.card .text')).not.to.include('Mei, is it sweet?');
    show.set({ state: { status: 'ended', redacted: ['m2'] } });
    await settled(page);
    expect(find('.quick button')).to.eql([]);
    expect(find('.own')).to.eql([]);
  });

  it('fits a phone upright and on its side, and leads back to the console', async () => {
    const { element, page, find, one, tap } = await atAGlance(
      {},
      {
        backstage: { questions: [question('q1', `Is it ${'x'.repeat(300)}?`, 1)] },
      },
    );
    for (const inlineSize of ['320px', '360px', '740px', '1200px']) {
      element.style.inlineSize = inlineSize;
      await settled(page);
      const room = page.getBoundingClientRect().width;
      expect(page.renderRoot.querySelector('.glance')!.scrollWidth, inlineSize).to.be.at.most(room);
      for (const target of find('button').filter((button) => button.checkVisibility())) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.textContent).to.be.at.least(44);
      }
    }
    await tap(find('.bar')[0]!, 'Back to your stall');
    await settled(element);
    expect(one('stall-glance')).to.be.null;
    expect(one('.tiles')).not.to.be.null;
  });
});
