import { OPEN_TALK, StallError } from '@livestall/protocol';
import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { keep } from '../kept/kept.js';
import type { ChatFieldElement } from './chat-field-element.js';
import './define.js';

const named = { mine: { viewer: { key: 'k', poke: 'p', name: 'Ana' } } };

async function field(
  state: FakeShowState = named,
  template = html`<stall-chat-field></stall-chat-field>`,
) {
  const show = new FakeShow(state);
  const element: ChatFieldElement = await inShow(show, template);
  const one = <T extends HTMLElement>(selector: string) =>
    element.renderRoot.querySelector<T>(selector)!;
  const write = async (text: string) => {
    const area = one<HTMLTextAreaElement>('textarea');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(element);
  };
  const press = async (init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...init });
    one('textarea').dispatchEvent(event);
    await settled(element);
    return event;
  };
  const text = () => one<HTMLTextAreaElement>('textarea').value;
  return { show, element, one, write, press, text };
}

describe('stall-chat-field', () => {
  beforeEach(() => localStorage.clear());

  it('is accessible', async () => {
    const { element, write, press } = await field({});
    await expect(element).to.be.accessible();
    await write('x'.repeat(480));
    await press();
    await expect(element).to.be.accessible();
    const over = await field({ state: { status: 'ended' } });
    await expect(over.element).to.be.accessible();
  });

  it('sends by Enter and by its button, and is empty then', async () => {
    const { show, element, one, write, press, text } = await field();
    await write('  Hello 梨  ');
    const event = await press();
    expect(event.defaultPrevented).to.be.true;
    expect(text()).to.equal('');
    await write('Again');
    one('.send').click();
    await settled(element);
    expect(show.calls).to.eql([
      ['chat.send', 'Hello 梨'],
      ['chat.send', 'Again'],
    ]);
  });

  it('has its hint in the direction of the page, and what is written in its own', async () => {
    const { element, one, write } = await field();
    element.parentElement!.dir = 'rtl';
    const direction = () => getComputedStyle(one('textarea')).direction;
    expect(direction()).to.equal('rtl');
    await write('Hello');
    expect(direction()).to.equal('ltr');
  });

  it('says how slow the talk is before one writes, and counts down until the next line', async () => {
    const slow = { ...OPEN_TALK, slowMs: 30_000 };
    const { show, element, one, write, press, text } = await field({
      ...named,
      state: { talk: slow },
      time: 100_000,
    });
    expect(one('.note').textContent).to.equal('Slow mode: one line every 30 sec');
    await write('Next');
    show.set({ wait: { why: 'slow', until: 112_000 } });
    await settled(element);
    expect(one('.wait').textContent).to.equal('12 s');
    await press();
    expect([text(), show.calls.length]).to.eql(['Next', 0]);
    expect(one('.send').ariaDisabled).to.equal('true');
    await expect(element).to.be.accessible();
    show.set({ wait: null, time: 112_000 });
    await settled(element);
    await press();
    expect(show.calls).to.eql([['chat.send', 'Next']]);
  });

  for (const code of ['rate-limited', 'muted', 'followers-only', 'buyers-only'] as const) {
    it(`has the text back, and says why, where a line is refused as ${code}`, async () => {
      const { show, element, one, write, press, text } = await field();
      const error = new StallError(code, { retryAfterMs: 4_000 });
      show.sending = (line) => {
        const at = 1;
        const sender = 'k';
        const own = { id: 'p1', at, sender, name: 'Ana', role: 'viewer' as const, own: true };
        show.set({ lines: [{ ...own, text: line, delivery: 'failed', error }] });
        return Promise.reject(error);
      };
      await write('Pears?');
      await press();
      await settled(element);
      expect(text()).to.equal('Pears?');
      expect(show.calls.at(-1)).to.eql(['chat.discard', 'p1']);
      expect(one('.note').textContent).to.contain(error.message);
    });
  }

  it('says once for how long a viewer who was too quick must wait, and nothing of it when that is over', async () => {
    const { show, element, one, write, press, text } = await field({ ...named, time: 100_000 });
    const error = new StallError('rate-limited', { retryAfterMs: 8_000 });
    show.sending = () => {
      show.set({ wait: { why: 'fast', until: 108_000 } });
      return Promise.reject(error);
    };
    await write('Pears?');
    await press();
    await settled(element);
    expect([text(), one('.wait').textContent]).to.eql(['Pears?', '8 s']);
    expect(one('.note [aria-hidden]').textContent).to.equal('That was quick. One moment…');
    expect(one('.note .unseen').textContent).to.equal(
      'That was a little too fast. Try again in 8 s.',
    );
    show.set({ wait: null, time: 108_000 });
    await settled(element);
    expect(one('.note').textContent).to.equal('');
    expect(one('.send').ariaDisabled).to.equal('false');
  });

  it('says by whose lines it is taken, and who may not write at all', async () => {
    const { show, element, one, write, press, text } = await field({
      ...named,
      state: { talk: { ...OPEN_TALK, who: 'buyers' } },
    });
    expect(one('.note').textContent).to.equal('Only those who bought here can write now');
    show.set({ wait: { why: 'muted', until: null } });
    await settled(element);
    expect(one('.note').textContent).to.equal('You cannot write in this chat');
    await write('Hello');
    await press();
    expect([text(), show.calls.length]).to.eql(['Hello', 0]);
  });

  it('tells one who is muted at once, and until when, in words', async () => {
    const { show, element, one, write, press, text } = await field({ ...named, time: 100_000 });
    await write('Hello');
    expect(one('.note').textContent).to.equal('');
    show.set({ wait: { why: 'muted', until: 100_000 + 543_000 } });
    await settled(element);
    const told = 'You are muted. You can write again in 10 min.';
    expect(one('.note').textContent).to.equal(told);
    expect(one('.wait').textContent).to.equal('10 min');
    await press();
    expect([text(), show.calls.length]).to.eql(['Hello', 0]);
    await write('');
    expect(one<HTMLTextAreaElement>('textarea').placeholder).to.equal('You can’t write right now');
    show.set({ wait: null });
    await settled(element);
    expect(one('.note').textContent).to.equal('');
    expect(one<HTMLTextAreaElement>('textarea').placeholder).to.equal('Say something…');
  });

  it('leaves the Enter of an input method alone', async () => {
    const { show, write, press, text } = await field();
    await write('ni hao');
    await press({ isComposing: true });
    await press({ keyCode: 229 });
    expect(show.calls).to.eql([]);
    expect(text()).to.equal('ni hao');
  });

  it('sends nothing where there is nothing', async () => {
    const { show, write, press } = await field();
    await write('   ');
    await press();
    expect(show.calls).to.eql([]);
  });

  it('keeps a draft over a reload, for its show alone', async () => {
    const first = await field();
    await first.write('half a thou');
    first.element.remove();
    expect((await field({ ...named, id: 'another' })).text()).to.equal('');
    const second = await field();
    expect(second.text()).to.equal('half a thou');
    await second.press();
    expect((await field()).text()).to.equal('');
  });

  it('counts near the limit, and cuts nothing off', async () => {
    const { show, one, write, press, text } = await field();
    await write('x'.repeat(300));
    expect(one('.left').textContent.trim()).to.equal('');
    await write('x'.repeat(495));
    expect(one('.left [aria-hidden]').textContent).to.equal('5');
    await write('x'.repeat(503));
    expect(one('.left .unseen').textContent).to.equal('3 letters too many');
    await press();
    expect(show.calls).to.eql([]);
    expect(text()).to.have.length(503);
  });

  it('gives a line back that was not taken and is not listed', async () => {
    const { show, element, one, write, press, text } = await field();
    show.sending = () => Promise.reject(new StallError('forbidden', { message: 'Not now.' }));
    await write('Hello');
    const told = oneEvent(element, 'stall-error');
    await press();
    expect((await told).detail.error.code).to.equal('forbidden');
    await settled(element);
    expect(text()).to.equal('Hello');
    expect(one('.note').textContent).to.equal('Not now.');
  });

  it('leaves a failed line to the talk that lists it', async () => {
    const { show, write, press, text } = await field();
    const lines = [
      {
        id: 'key',
        at: 1,
        sender: 'k',
        name: 'Ana',
        role: 'viewer' as const,
        text: 'Hello',
        own: true,
        delivery: 'failed' as const,
      },
    ];
    show.sending = () => {
      show.set({ lines });
      return Promise.reject(new StallError('forbidden'));
    };
    await write('Hello');
    await press();
    expect(text()).to.equal('');
  });

  it('leaves a line alone that is still on its way when its show is closed', async () => {
    const { show, write, press, text } = await field();
    const line = { id: 'key', at: 1, sender: 'k', name: 'Ana', role: 'viewer' as const };
    let close: () => void = () => undefined;
    show.sending = () => {
      show.set({ lines: [{ ...line, text: 'Hello', own: true, delivery: 'sending' }] });
      return new Promise((_, reject) => (close = () => reject(new StallError('offline'))));
    };
    await write('Hello');
    await press();
    close();
    await write('Next');
    expect(text()).to.equal('Next');
    expect(localStorage.getItem('livestall:draft:show-1')).to.equal('Next');
  });

  it('asks for a name at the first line, once, and sends it then', async () => {
    const { show, element, one, write, press, text } = await field({});
    await write('Hello');
    await press();
    expect(show.calls).to.eql([]);
    expect(element.renderRoot.querySelector(':focus')).to.equal(one('.name input'));
    one<HTMLInputElement>('.name input').value = ' Ana ';
    one('.name button[type=submit]').click();
    await settled(element);
    expect(show.calls).to.eql([
      ['rename', 'Ana'],
      ['chat.send', 'Hello'],
    ]);
    expect(text()).to.equal('');
    expect(element.renderRoot.querySelector(':focus')).to.equal(one('textarea'));
    // The ticket that has the name is still on its way.
    await write('Again');
    await press();
    expect(show.calls.at(-1)).to.eql(['chat.send', 'Again']);
  });

  it('lets one stay a guest, and remembers that', async () => {
    const first = await field({});
    await first.write('Hello');
    await first.press();
    first.one('.name button[type=button]').click();
    await settled(first.element);
    expect(first.show.calls).to.eql([['chat.send', 'Hello']]);
    const second = await field({});
    await second.write('Again');
    await second.press();
    expect(second.show.calls).to.eql([['chat.send', 'Again']]);
  });

  it('asks a guest once where the browser keeps nothing', async () => {
    const kept = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => undefined });
    const first = await field({});
    await first.write('Hello');
    await first.press();
    first.one('.name button[type=button]').click();
    const second = await field({});
    await second.write('Again');
    await second.press();
    Object.defineProperty(window, 'localStorage', kept);
    // It lasts as long as the page.
    keep('livestall:guest', '');
    expect(second.show.calls).to.eql([['chat.send', 'Again']]);
  });

  it('goes back to the line by Escape, with nothing lost', async () => {
    const { show, element, one, write, press, text } = await field({});
    await write('Hello');
    await press();
    one('.name').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled(element);
    expect(one('.name')).to.be.null;
    expect(text()).to.equal('Hello');
    expect(show.calls).to.eql([]);
  });

  it('says what waits, and what is over', async () => {
    const { show, element, one } = await field({ ...named, connection: 'offline' });
    expect(one('.note').textContent).to.contain('You are offline');
    show.set({ connection: 'streaming', state: { status: 'ended' } });
    await settled(element);
    expect(one('.over').textContent).to.equal('The talk is over.');
    expect(one('textarea')).to.be.null;
  });
});
