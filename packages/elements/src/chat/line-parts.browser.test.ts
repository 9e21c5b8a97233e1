import type { ChatLine } from '@livestall/client';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { answeringOf } from './answering.js';
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

async function chat(show: FakeShow, template = html`<stall-chat></stall-chat>`) {
  const element: ChatElement = await inShow(show, template);
  element.style.blockSize = '320px';
  await settled(element);
  const all = <T extends HTMLElement>(selector: string) => [
    ...element.renderRoot.querySelectorAll<T>(selector),
  ];
  const one = <T extends HTMLElement>(selector: string) =>
    element.renderRoot.querySelector<T>(selector)!;
  const button = (name: string) =>
    all('button').find(({ textContent }) => textContent.trim() === name)!;
  return { element, all, one, button };
}

afterEach(() => localStorage.clear());

const words = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();

describe('the parts of a line', () => {
  it('are accessible, on paper and over a picture', async () => {
    const asked = line('Ripe?', { buyer: true, level: 3 });
    const lines = [
      asked,
      line('Since Monday: https://willow.example', {
        role: 'host',
        name: 'Mei',
        sender: 'mei',
        reply: asked,
        mentions: ['ana'],
        toMe: true,
      }),
      line('', { sender: '', name: '', system: { of: 'arrived', names: ['B***'], count: 3 } }),
    ];
    const state = { pinnedLines: [asked, { ...asked, id: 'other' }] };
    const translateLine = () => Promise.resolve('');
    const show = () => new FakeShow({ lines, state, translateLine });
    const { element } = await chat(show());
    await expect(element).to.be.accessible();
    const over = await chat(show(), html`<stall-chat overlay></stall-chat>`);
    await expect(over.element).to.be.accessible();
    const moderated = await chat(show(), html`<stall-chat moderated></stall-chat>`);
    await expect(moderated.element).to.be.accessible();
  });

  it('say what somebody is, in words too', async () => {
    const lines = [line('a', { buyer: true }), line('b', { level: 12 }), line('c')];
    const { all } = await chat(new FakeShow({ lines }));
    expect(all('li').map((row) => [...row.querySelectorAll('.sign')].map(words))).to.eql([
      ['Buyer'],
      ['12Fan level 12'],
      [],
    ]);
  });

  it('quote what is answered, and lead there by a tap', async () => {
    const asked = line('Are they ripe?');
    const between = Array.from({ length: 30 }, (_, n) => line(`Line ${n}`));
    const answer = line('Since Monday', { role: 'host', name: 'Mei', reply: asked });
    const { one } = await chat(new FakeShow({ lines: [asked, ...between, answer] }));
    const quote = one<HTMLButtonElement>('button.quote');
    expect(words(quote)).to.equal('Answers Ana Are they ripe?');
    await waitUntil(() => one('.lines').scrollTop > 100, 'the end of the talk');
    quote.click();
    await waitUntil(() => {
      const box = one('.lines').getBoundingClientRect();
      const row = one(`li[data-id=${asked.id}]`)?.getBoundingClientRect();
      return row && row.top >= box.top - 1 && row.bottom <= box.bottom + 1;
    }, 'the line is in sight');
  });

  it('quote as words alone what is not in the list to be gone to', async () => {
    const away = { id: 'away', name: 'Ana', text: 'Are they ripe?' };
    const { all, one } = await chat(new FakeShow({ lines: [line('Yes', { reply: away })] }));
    expect(words(one('p.quote'))).to.equal('Answers Ana Are they ripe?');
    expect(all('button.quote')).to.have.length(0);
  });

  it('quote what the viewer said without a name as theirs, and of others as a guest’s', async () => {
    const quoted = (id: string) => ({ id, name: '', text: 'Ripe?' });
    const asked = { ...quoted('q1'), at: 1, sender: 'me', status: 'answered' as const };
    const said = line('Ripe?', { name: '', own: true });
    const lines = [
      said,
      line('Yes', { reply: quoted(said.id) }),
      line('Yes', { question: quoted('q1') }),
      line('Yes', { question: quoted('q2') }),
    ];
    const { all } = await chat(new FakeShow({ lines, mine: { questions: [asked] } }));
    expect(all('.quote .whom').map(words)).to.eql(['You', 'You', 'Guest']);
  });

  it('show a call of oneself, and link what the house says alone', async () => {
    const text = 'Look, @Ana and @Bo: https://willow.example/pears.';
    const called: Partial<ChatLine> = { mentions: ['me', 'bo'], toMe: true };
    const lines = [
      line('Hi', { sender: 'me', own: true }),
      line('Hi', { sender: 'bo', name: 'Bo' }),
      line(text, { ...called, role: 'host', sender: 'mei' }),
      line(text, { ...called, sender: 'cy' }),
    ];
    const viewer = { key: 'me', poke: 'p', name: 'Ana' };
    const show = new FakeShow({ lines, mine: { viewer } });
    const { all } = await chat(show);
    expect(all('.called').map(words)).to.eql(['@Ana', '@Bo', '@Ana', '@Bo']);
    expect(all('.called.me')).to.have.length(2);
    expect(all('.to-me')).to.have.length(2);
    const links = all<HTMLAnchorElement>('.text a');
    expect(links.map(({ href }) => href)).to.eql(['https://willow.example/pears']);
    expect(links[0]).to.have.attribute('rel', 'ugc nofollow noopener');
    expect(links[0]).to.have.attribute('target', '_blank');
    expect(all('.text').map((one) => one.textContent)).to.include(text);
  });

  it('tell quietly what the server says, in its words, and read none of it out', async () => {
    const from = (system: NonNullable<ChatLine['system']>) =>
      line('', { sender: '', name: '', system });
    const bought = { of: 'bought', product: 'persimmons' } as const;
    const show = new FakeShow({
      lines: [
        from({ ...bought, names: ['M***'], count: 1 }),
        from({ ...bought, names: ['M***', 'T***'], count: 14 }),
        from({ of: 'arrived', names: ['L***'], count: 2 }),
        from({ of: 'arrived', names: ['L***', 'O***'], count: 2 }),
      ],
    });
    const { all, one } = await chat(show);
    const title = words(all('.system bdi')[1]!);
    expect(all('.system').map(words)).to.eql([
      `M*** bought ${title}`,
      `M***, T*** and 12 others bought ${title}`,
      'L*** and 1 other joined',
      'L*** and O*** joined',
    ]);
    expect(all('.menu')).to.have.length(0);
    expect(one('[role=status]').textContent).to.equal('');
  });
});

describe('the lines at the top', () => {
  const pinned = (id: string, text: string) => ({ ...line(text), id });

  it('are the newest, and the others behind a button', async () => {
    const state = { pinnedLines: [pinned('b', 'Ships on Friday'), pinned('a', 'Welcome')] };
    const show = new FakeShow({ state });
    const { all, one, element } = await chat(show);
    expect(all('.pinned li').map(words)).to.eql(['Ana Ships on Friday']);
    one('.pinned .more').click();
    await settled(element);
    expect(all('.pinned li').map(words)).to.eql(['Ana Ships on Friday', 'Ana Welcome']);
    show.set({ state: { redacted: ['b'] } });
    await settled(element);
    expect(all('.pinned li').map(words), 'redacted is at no top').to.eql(['Ana Welcome']);
  });

  it('are chosen by who keeps the talk tidy', async () => {
    const said = line('Ships on Friday');
    const show = new FakeShow({ lines: [said] });
    const { element, one, button } = await chat(show, html`<stall-chat moderated></stall-chat>`);
    const asked: unknown[] = [];
    element.addEventListener('stall-pin-line', ({ detail }) => asked.push(detail));
    one('.menu').click();
    await settled(element);
    button('Pin to the top').click();
    show.set({ state: { pinnedLines: [said] } });
    await settled(element);
    one('.pinned li button').click();
    one('.menu').click();
    await settled(element);
    button('Unpin').click();
    expect(asked).to.eql([
      { message: said.id, pinned: true },
      { message: said.id, pinned: false },
      { message: said.id, pinned: false },
    ]);
  });
});

describe('a translation', () => {
  it('is offered where the letters are others, and the original is one tap away', async () => {
    const asked: unknown[] = [];
    const show = new FakeShow({
      lines: [line('梨熟了吗'), line('Are they ripe?')],
      translateLine: (one, to) => {
        asked.push([one.text, to]);
        return Promise.resolve('Are the pears ripe?');
      },
    });
    const { element, all, button } = await chat(show);
    expect(all('.translate').map(words)).to.eql(['See translation']);
    button('See translation').click();
    await settled(element);
    expect(asked).to.eql([['梨熟了吗', document.documentElement.lang || 'en-us']]);
    expect(all('.text')[0]).to.have.text('Are the pears ripe?');
    button('See original').click();
    await settled(element);
    expect(all('.text')[0]).to.have.text('梨熟了吗');
    button('See translation').click();
    await settled(element);
    expect(all('.text')[0]).to.have.text('Are the pears ripe?');
    expect(asked, 'it is asked for once').to.have.length(1);
  });

  it('that fails says so, and may be tried again', async () => {
    let works = false;
    const show = new FakeShow({
      lines: [line('梨熟了吗')],
      translateLine: () =>
        works ? Promise.resolve('Ripe?') : Promise.reject(new Error('No credit left')),
    });
    const { element, all, button } = await chat(show);
    button('See translation').click();
    await settled(element);
    expect(all('.text')[0]).to.have.text('梨熟了吗');
    works = true;
    button('Could not be translated. Try again').click();
    await settled(element);
    expect(all('.text')[0]).to.have.text('Ripe?');
  });

  it('is in the menu of any line, where the page can do it', async () => {
    const show = new FakeShow({ lines: [line('¿Están maduras?')] });
    const { element, all, one, button } = await chat(show);
    one('.menu').click();
    await settled(element);
    expect(all('.acts button').map(words)).to.eql(['Reply', 'Report']);
    show.followTranslator(() => Promise.resolve('Are they ripe?'));
    await settled(element);
    button('See translation').click();
    await settled(element);
    expect(all('.text')[0]).to.have.text('Are they ripe?');
  });
});

describe('an answer', () => {
  const field = (element: ChatElement) =>
    element.renderRoot.querySelector('stall-chat-field')!.renderRoot;

  it('is begun at a line, by a tap or by keys, and sent with it', async () => {
    const asked = line('Ripe?');
    const show = new FakeShow({ lines: [asked] });
    const { element, one, button } = await chat(show, html`<stall-chat named></stall-chat>`);
    one('.lines').focus();
    await settled(element);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.equal(one('.menu'));
    await sendKeys({ press: 'Enter' });
    await settled(element);
    button('Reply').click();
    await settled(element);
    await settled(element);
    expect(words(field(element).querySelector('.answering')!)).to.equal('You answer Ana Ripe?');
    await sendKeys({ type: 'Since Monday' });
    await sendKeys({ press: 'Enter' });
    expect(show.calls).to.eql([['chat.send', 'Since Monday', { reply: asked }]]);
    await settled(element);
    expect(field(element).querySelector('.answering')).to.equal(null);
  });

  it('is to nobody after Escape, or once its line is taken away', async () => {
    const asked = line('Ripe?');
    const show = new FakeShow({ lines: [asked] });
    const { element } = await chat(show, html`<stall-chat named></stall-chat>`);
    const shown = () => field(element).querySelector('.answering') !== null;
    answeringOf(show).choose(asked);
    await settled(element);
    expect(shown()).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(shown()).to.equal(false);
    answeringOf(show).choose(line('Other'));
    answeringOf(show).choose(asked);
    show.set({ state: { redacted: [asked.id] } });
    await settled(element);
    field(element).querySelector('textarea')!.focus();
    await sendKeys({ type: 'Hi' });
    await sendKeys({ press: 'Enter' });
    expect(show.calls.at(-1)).to.eql(['chat.send', 'Hi']);
  });
});

describe('a call by @', () => {
  const lines = () => [
    line('Hi', { sender: 'bo', name: 'Bo Li' }),
    line('Hi', { sender: 'ana', name: 'Ana' }),
    line('Hi', { sender: 'me', name: 'Me', own: true }),
    line('Hi', { sender: 'ben', name: 'Bén' }),
  ];
  async function called() {
    const show = new FakeShow({ lines: lines() });
    const { element } = await chat(show, html`<stall-chat named></stall-chat>`);
    const inner = element.renderRoot.querySelector('stall-chat-field')!;
    const area = inner.renderRoot.querySelector('textarea')!;
    area.focus();
    const names = () => [...inner.renderRoot.querySelectorAll('.names li')].map(words);
    return { show, inner, area, names };
  }

  it('offers those who spoke, by keys', async () => {
    const { show, inner, area, names } = await called();
    await sendKeys({ type: 'Hi @' });
    expect(names()).to.eql(['Bén', 'Ana', 'Bo Li']);
    await sendKeys({ type: 'b' });
    expect(names()).to.eql(['Bén', 'Bo Li']);
    await expect(inner).to.be.accessible();
    await sendKeys({ press: 'ArrowDown' });
    expect(area).to.have.attribute('aria-activedescendant', 'name-1');
    await sendKeys({ press: 'Enter' });
    await inner.updateComplete;
    expect(area.value).to.equal('Hi @Bo Li ');
    expect(names()).to.eql([]);
    await sendKeys({ type: 'and @an' });
    await sendKeys({ press: 'Escape' });
    expect(names()).to.eql([]);
    await sendKeys({ press: 'Enter' });
    expect(show.calls).to.eql([['chat.send', 'Hi @Bo Li and @an', { mentions: ['bo'] }]]);
  });

  it('is chosen by a tap, and is none within a word', async () => {
    const { inner, area, names } = await called();
    await sendKeys({ type: 'me@' });
    expect(names()).to.eql([]);
    await sendKeys({ type: ' @a' });
    inner.renderRoot.querySelector<HTMLElement>('.names li')!.click();
    await inner.updateComplete;
    expect(area.value).to.equal('me@ @Ana ');
    expect(inner.shadowRoot!.activeElement).to.equal(area);
  });
});

describe('the emoji', () => {
  it('come at a tap, go where the caret stands, and leave by Escape', async () => {
    const show = new FakeShow();
    const { element } = await chat(show, html`<stall-chat named></stall-chat>`);
    const inner = element.renderRoot.querySelector('stall-chat-field')!;
    const find = <T extends HTMLElement>(selector: string) =>
      inner.renderRoot.querySelector<T>(selector);
    const area = find<HTMLTextAreaElement>('textarea')!;
    area.focus();
    await sendKeys({ type: 'ab' });
    area.setSelectionRange(1, 1);
    find('.emoji-button[aria-expanded]')!.click();
    await waitUntil(() => find('.emoji') === inner.shadowRoot!.activeElement);
    await expect(inner).to.be.accessible();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await inner.updateComplete;
    expect(area.value).to.equal('a😂b');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await inner.updateComplete;
    expect(area.value).to.equal('a😂😮b');
    await sendKeys({ press: 'Escape' });
    await inner.updateComplete;
    expect(find('.picker')).to.equal(null);
    expect(inner.shadowRoot!.activeElement).to.equal(area);
    await sendKeys({ press: 'Enter' });
    expect(show.calls).to.eql([['chat.send', 'a😂😮b']]);
  });
});

it('keeps a long name and a long word within a narrow phone, both ways', async () => {
  await setViewport({ width: 360, height: 640 });
  const long = { name: 'x'.repeat(40), buyer: true, level: 9 } as const;
  const asked = line('y'.repeat(120), long);
  const lines = [asked, line('z'.repeat(300), { ...long, reply: asked, toMe: true })];
  const state = { pinnedLines: [asked] };
  for (const dir of ['ltr', 'rtl'] as const) {
    const template = html`<stall-chat dir=${dir} style="inline-size: 280px"></stall-chat>`;
    const { element } = await chat(new FakeShow({ lines, state }), template);
    const { left, right } = element.getBoundingClientRect();
    for (const one of element.renderRoot.querySelectorAll('li, .said, .text, .quote')) {
      const box = one.getBoundingClientRect();
      expect(box.left, one.className).to.be.at.least(left - 1);
      expect(box.right, one.className).to.be.at.most(right + 1);
    }
  }
});
