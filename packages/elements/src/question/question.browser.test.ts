import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { QuestionElement } from './question-element.js';

const ripe = { id: 'q1', name: 'Ana', text: 'Are they ripe?', product: 'persimmons' };
const draw = (state: FakeShowState) => {
  const show = new FakeShow(state);
  return inShow<QuestionElement>(show, html`<stall-question></stall-question>`).then((element) => ({
    show,
    element,
    part: (name: string) =>
      element.renderRoot.querySelector(`[part=${name}]`)?.textContent.trim() ?? null,
    said: () => element.renderRoot.querySelector('[role=status]')!.textContent.trim(),
  }));
};

describe('stall-question', () => {
  it('is accessible', async () => {
    const { element } = await draw({ state: { question: ripe } });
    await expect(element).to.be.accessible();
  });

  it('shows what the picture has come to, with who asked and about what, and goes with it', async () => {
    const { show, element, part, said } = await draw({});
    expect([part('question'), said()]).to.deep.equal([null, '']);
    show.set({ stage: { question: ripe } });
    await settled(element);
    expect([part('text'), part('name'), part('product')]).to.deep.equal([
      'Are they ripe?',
      'Ana',
      'Fuyu persimmons',
    ]);
    expect(said()).to.equal('Being answered now: Are they ripe?');
    show.set({ stage: { question: null } });
    await settled(element);
    expect([part('question'), said()]).to.deep.equal([null, '']);
  });

  it('shows one that was taken away since at no moment of a replay, and again once it is back', async () => {
    const { show, element, part, said } = await draw({ stage: { question: ripe } });
    show.set({ state: { withdrawn: ['q1'] } });
    await settled(element);
    expect([part('question'), said()]).to.deep.equal([null, '']);
    show.set({ state: { withdrawn: [] } });
    await settled(element);
    expect(part('text')).to.equal('Are they ripe?');
  });

  it('calls a guest a guest, and names no product that is gone', async () => {
    const { part } = await draw({
      state: { question: { ...ripe, name: '' }, removed: [{ product: 'persimmons', at: 1 }] },
    });
    expect([part('name'), part('product')]).to.deep.equal(['Guest', null]);
  });

  it('calls whoever asked without a name by “You”', async () => {
    const asked = { ...ripe, name: '' };
    const own = { ...asked, at: 1, sender: 'k', status: 'shown' as const };
    const { part } = await draw({ state: { question: asked }, mine: { questions: [own] } });
    expect(part('name')).to.equal('You');
  });

  it('takes what was written for text, and what the log made of it for nothing worse', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const { element, part } = await draw({
      state: { question: { ...ripe, text, product: 7 as never } },
    });
    expect(part('text')).to.equal(text);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
  });

  it('is no button where there is nothing around it to open', async () => {
    const { element } = await draw({ state: { question: ripe } });
    expect(element.renderRoot.querySelector('button')).to.equal(null);
  });
});
