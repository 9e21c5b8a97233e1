import { OPEN_TALK, StallError, type Question } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import type { ChatFieldElement } from './chat-field-element.js';
import './define.js';
import './field-asking.js';

const viewer = { key: 'k', poke: 'p', name: 'Ana' };

async function field(
  state: FakeShowState = {},
  template = html`<stall-chat-field></stall-chat-field>`,
) {
  const show = new FakeShow({ mine: { viewer }, ...state });
  show.asking = (text) =>
    Promise.resolve({ id: 'q1', at: 1, sender: 'k', name: 'Ana', text } satisfies Question);
  const element = await inShow<ChatFieldElement>(show, template);
  const one = <T extends HTMLElement>(selector: string) =>
    element.renderRoot.querySelector<T>(selector)!;
  one('textarea').focus();
  await settled(element);
  if (!element.house) await waitUntil(() => one('[aria-pressed]'), 'its script is on its way');
  const toggle = () => one('[aria-pressed]');
  const note = () => one('.note').textContent;
  const text = () => one<HTMLTextAreaElement>('textarea').value;
  const type = async (said: string) => {
    one('textarea').focus();
    await sendKeys({ type: said });
    await sendKeys({ press: 'Enter' });
    await settled(element);
  };
  return { show, element, one, toggle, note, text, type };
}

describe('“as a question” in stall-chat-field', () => {
  beforeEach(() => localStorage.clear());

  it('is reached by the keyboard, says what happens, and sends the line to the questions', async () => {
    const { show, element, toggle, note, text, type } = await field();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement === toggle()).to.be.true;
    await sendKeys({ press: 'Space' });
    await settled(element);
    expect(toggle().getAttribute('aria-pressed')).to.equal('true');
    expect(note()).to.contain('goes to the questions');
    await expect(element).to.be.accessible();
    await type('Do you ship?');
    expect(show.calls).to.eql([['questions.ask', 'Do you ship?', undefined]]);
    expect([text(), note()]).to.eql(['', 'The host has it']);
    expect(toggle().getAttribute('aria-pressed'), 'one question at a time').to.equal('false');
    await type('Thank you');
    expect(show.calls.at(-1)).to.eql(['chat.send', 'Thank you']);
  });

  it('leads back into the field by key and by tap, with what was begun', async () => {
    const { element, one, toggle, text } = await field();
    const begin = async (said: string) => {
      await sendKeys({ type: said });
      await settled(element);
    };
    await begin('Do you');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await begin(' ship');
    toggle().click();
    await begin('?');
    expect(text()).to.equal('Do you ship?');
    expect(element.shadowRoot!.activeElement === one('textarea')).to.be.true;
  });

  it('keeps the text and the question where it was not taken, and lists it nowhere twice', async () => {
    const { show, element, toggle, note, text, type } = await field();
    show.asking = () => {
      const sent = { id: 'key', at: 1, sender: 'k', name: 'Ana', text: 'Do you ship?' };
      const failed = { ...sent, status: 'open' as const, delivery: 'failed' as const };
      show.set({ mine: { viewer, questions: [failed] } });
      return Promise.reject(new StallError('rate-limited', { retryAfterMs: 4_000 }));
    };
    toggle().click();
    await settled(element);
    await type('Do you ship?');
    await settled(element);
    expect(text()).to.equal('Do you ship?');
    expect(toggle().getAttribute('aria-pressed')).to.equal('true');
    expect(note()).to.match(/4/);
    expect(show.calls.at(-1)).to.eql(['questions.discard', 'key']);
  });

  it('stays with the page that cancels it', async () => {
    const { show, element, toggle, text, type } = await field();
    element.addEventListener('stall-ask', (event) => event.preventDefault());
    toggle().click();
    await settled(element);
    await type('May I?');
    expect([show.calls, text()]).to.eql([[], 'May I?']);
  });

  it('is bound by no rule of the talk', async () => {
    const { show, element, toggle, type } = await field({
      state: { talk: { ...OPEN_TALK, slowMs: 30_000 } },
      wait: { why: 'slow', until: 60_000 },
    });
    toggle().click();
    await settled(element);
    await type('Still?');
    expect(show.calls).to.eql([['questions.ask', 'Still?', undefined]]);
  });

  it('is not there for the house', async () => {
    const { toggle } = await field({}, html`<stall-chat-field house></stall-chat-field>`);
    expect(toggle()).to.be.null;
  });
});
