import { StallError } from '@livestall/protocol';
import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { QuestionFieldElement } from './question-field-element.js';

const viewer = { key: 'k', poke: 'p', name: 'Ana' };
const pin = (product: string) => ({ pins: [{ product, at: 1 }] });
const named = { mine: { viewer } };
const shown = { ...named, state: pin('persimmons') };

async function field(state: FakeShowState = named) {
  const show = new FakeShow(state);
  const element = await inShow<QuestionFieldElement>(
    show,
    html`<stall-question-field></stall-question-field>`,
  );
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
  };
  const click = async (selector: string) => {
    one(selector).click();
    await settled(element);
  };
  const text = () => one<HTMLTextAreaElement>('textarea').value;
  const note = () => one('.note').textContent.trim();
  return { show, element, one, write, press, click, text, note };
}

describe('stall-question-field', () => {
  beforeEach(() => localStorage.clear());

  it('is accessible', async () => {
    const { element, write, press } = await field({ state: pin('persimmons') });
    await expect(element).to.be.accessible();
    await write('x'.repeat(480));
    await press();
    await expect(element).to.be.accessible();
    const over = await field({ state: { status: 'ended' } });
    await expect(over.element).to.be.accessible();
  });

  it('asks about the product on show, by Enter and by its button', async () => {
    const { show, write, press, click, text } = await field(shown);
    await write('  How sweet? ');
    await press();
    expect(text()).to.equal('');
    await write('Can I freeze them?');
    await click('.send');
    expect(show.calls).to.deep.equal([
      ['questions.ask', 'How sweet?', 'persimmons'],
      ['questions.ask', 'Can I freeze them?', 'persimmons'],
    ]);
  });

  it('asks about what was on show when the question was begun, or in general', async () => {
    const { show, element, one, write, press, click } = await field(shown);
    await write('How swee');
    show.set({ stage: pin('honey') });
    await settled(element);
    expect(one('.about').textContent.trim()).to.equal('About Fuyu persimmons');
    await write('How sweet?');
    await press();
    expect(one('.about').textContent.trim()).to.equal('About Wildflower honey');
    await write('Do you ship?');
    await click('.about input');
    await press();
    await write('And the honey?');
    await press();
    expect(show.calls.map(([, ...asked]) => asked)).to.deep.equal([
      ['How sweet?', 'persimmons'],
      ['Do you ship?', undefined],
      ['And the honey?', 'honey'],
    ]);
  });

  it('asks in general once the product that it names no more has gone', async () => {
    const { show, element, one, write, press } = await field(shown);
    await write('How sweet?');
    show.set({ catalog: [], state: { order: [], pins: [] } });
    await settled(element);
    expect(one('.about')).to.equal(null);
    await press();
    expect(show.calls).to.deep.equal([['questions.ask', 'How sweet?', undefined]]);
  });

  it('leaves the Enter of an input method alone, and asks nothing where there is nothing', async () => {
    const { show, write, press, text } = await field();
    await write('   ');
    await press();
    await write('ni hao');
    await press({ isComposing: true });
    await press({ shiftKey: true });
    expect(show.calls).to.deep.equal([]);
    expect(text()).to.equal('ni hao');
  });

  it('asks the page first, which may keep it from asking', async () => {
    const { show, element, write, press, text } = await field(shown);
    element.addEventListener('stall-ask', (event) => event.preventDefault(), { once: true });
    await write('May I?');
    const asked = oneEvent(element, 'stall-ask');
    void press();
    const { detail, bubbles, composed } = await asked;
    expect([detail, bubbles, composed]).to.deep.equal([
      { text: 'May I?', product: 'persimmons' },
      true,
      true,
    ]);
    expect([show.calls, text()]).to.deep.equal([[], 'May I?']);
    element.clear();
    await settled(element);
    expect(text()).to.equal('');
  });

  it('asks a newcomer for a name, once', async () => {
    const { show, one, write, press, click } = await field({});
    await write('Hello?');
    await press();
    expect(show.calls).to.deep.equal([]);
    one<HTMLInputElement>('.name input').value = 'Bea';
    await click('.name .accent');
    await write('Still there?');
    await press();
    expect(show.calls).to.deep.equal([
      ['rename', 'Bea'],
      ['questions.ask', 'Hello?', undefined],
      ['questions.ask', 'Still there?', undefined],
    ]);
  });

  it('keeps a draft over a reload, apart from the talk’s', async () => {
    const first = await field();
    await first.write('Half a ques');
    const next = await field();
    expect(next.text()).to.equal('Half a ques');
    await next.write('');
    expect(localStorage.length).to.equal(0);
  });

  it('counts the last letters, and does not ask what is too long', async () => {
    const { show, one, write, press, text } = await field();
    await write('x'.repeat(450));
    expect(one('.left').textContent).to.contain('50 letters left');
    await write('x'.repeat(503));
    expect(one('.left').textContent).to.contain('3 letters too many');
    await press();
    expect(show.calls).to.deep.equal([]);
    expect(text()).to.have.length(503);
  });

  it('gives back what was not taken and is listed nowhere, and says why', async () => {
    const { show, element, write, press, text, note } = await field();
    show.asking = () => Promise.reject(new StallError('forbidden'));
    await write('Well?');
    const failed = oneEvent(element, 'stall-error');
    await press();
    expect((await failed).detail.error.code).to.equal('forbidden');
    await settled(element);
    expect(text()).to.equal('Well?');
    expect(note()).to.not.equal('');
    await write('Well??');
    expect(note()).to.equal('');
  });

  it('takes back what was wrong once the same words are asked again', async () => {
    const { show, element, write, press, note } = await field();
    show.asking = () => Promise.reject(new StallError('forbidden'));
    await write('Well?');
    const failed = oneEvent(element, 'stall-error');
    await press();
    await failed;
    await settled(element);
    expect(note()).to.not.equal('');
    show.asking = () => new Promise(() => undefined);
    await press();
    expect(note()).to.equal('');
  });

  it('leaves what failed to the list that has it', async () => {
    const { show, element, write, press, text, note } = await field();
    const listed = { id: 'key-1', at: 1, sender: 'k', name: 'Ana', text: 'Well?', status: 'open' };
    show.asking = () => {
      show.set({ mine: { questions: [{ ...listed, status: 'open', delivery: 'failed' }] } });
      return Promise.reject(new StallError('conflict'));
    };
    await write('Well?');
    const failed = oneEvent(element, 'stall-error');
    await press();
    await failed;
    await settled(element);
    expect([text(), note()]).to.deep.equal(['', '']);
  });

  it('says that it waits for the network, and that the show is over, and loses nothing', async () => {
    const { show, element, one, write, press, text, note } = await field();
    await write('Too late?');
    show.set({ connection: 'offline' });
    await settled(element);
    expect(note()).to.contain('offline');
    show.set({ connection: 'streaming', state: { status: 'ended' } });
    await settled(element);
    expect(note()).to.equal('The show is over: no more questions.');
    await press();
    expect([show.calls, text()]).to.deep.equal([[], 'Too late?']);
    await write('');
    expect(one('textarea')).to.equal(null);
    expect(one('.over').textContent).to.contain('no more questions');
  });
});
