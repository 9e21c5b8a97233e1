import type { AskedQuestion } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { focused, tabTo } from '../../testing/tab-to.js';
import './define.js';
import type { QuestionsElement } from './questions-element.js';

const ripe: AskedQuestion = {
  id: 'q1',
  at: 1,
  sender: 'k',
  name: 'Ana',
  text: 'Are they ripe?',
  product: 'persimmons',
  status: 'open',
};
const shown = { id: 'q1', name: 'Ana', text: 'Are they ripe?', product: 'persimmons' };

async function draw(state: FakeShowState = {}) {
  const show = new FakeShow(state);
  const element = await inShow<QuestionsElement>(show, html`<stall-questions></stall-questions>`);
  const rows = () => [...element.renderRoot.querySelectorAll('li')];
  const stands = () => rows().map((row) => row.querySelector('.standing')!.textContent.trim());
  const said = () => element.renderRoot.querySelector('[role=status]')!.textContent;
  const own = async (...questions: AskedQuestion[]) => {
    show.set({ mine: { questions } });
    await settled(element);
  };
  const click = async (button: number) => {
    element.renderRoot.querySelectorAll<HTMLElement>('li .button')[button]!.click();
    await settled(element);
  };
  return { show, element, rows, stands, said, own, click };
}

describe('stall-questions', () => {
  it('is accessible', async () => {
    const error = new StallError('conflict');
    const questions = [ripe, { ...ripe, id: 'k2', delivery: 'failed' as const, error }];
    const { element } = await draw({
      state: { question: { ...shown, id: 'q9' } },
      mine: { questions },
    });
    await expect(element).to.be.accessible();
  });

  it('says what it is for while the viewer has asked nothing', async () => {
    const { element, own } = await draw();
    expect(element.renderRoot.textContent).to.contain('answers on air');
    await own(ripe);
    expect(element.renderRoot.textContent).to.not.contain('answers on air');
  });

  it('lists the viewer’s own, newest first, with where each stands and what it is about', async () => {
    const { rows, stands, own } = await draw();
    await own(
      { ...ripe, id: 'q1', status: 'answered' },
      { ...ripe, id: 'q2', status: 'passed' },
      ripe,
      { ...ripe, id: 'key', delivery: 'sending' },
    );
    expect(stands()).to.deep.equal([
      'Sending…',
      'The host has it',
      'Not taken up this time',
      'Answered',
    ]);
    expect(rows()[1]!.textContent).to.contain('Fuyu persimmons');
  });

  it('says that one is being answered when the picture shows it, and not before or after', async () => {
    const { show, element, stands, said, own } = await draw({ mine: { questions: [ripe] } });
    expect(said()).to.equal('');
    await own({ ...ripe, status: 'shown' });
    expect(stands()).to.deep.equal(['The host has it']);
    show.set({ stage: { question: shown } });
    await settled(element);
    expect(stands()).to.deep.equal(['Being answered now']);
    expect(said()).to.equal('Being answered now: Are they ripe?');
    // The host has put it away; the picture has not come to that.
    await own({ ...ripe, status: 'answered' });
    expect(stands()).to.deep.equal(['Being answered now']);
    show.set({ stage: { question: null } });
    await settled(element);
    expect(stands()).to.deep.equal(['Answered']);
    expect(said()).to.equal('Answered: Are they ripe?');
  });

  it('shows the one of somebody else that is being answered', async () => {
    const question = { ...shown, id: 'q7', name: 'Bea' };
    const { element, stands, own } = await draw({ state: { question } });
    const now = () => element.renderRoot.querySelector('section.now');
    expect(now()!.textContent).to.contain('Bea').and.to.contain('Fuyu persimmons');
    // One’s own is in the list already.
    await own({ ...ripe, id: 'q7' });
    expect(now()).to.equal(null);
    expect(stands()).to.deep.equal(['Being answered now']);
  });

  it('lets what failed be asked again or dropped, in words of why', async () => {
    const failed = { ...ripe, id: 'key-1', delivery: 'failed' as const };
    const { show, element, rows, own, click } = await draw();
    await own({ ...failed, error: new StallError('conflict') });
    expect(rows()[0]!.textContent).to.contain('five questions waiting');
    show.asking = () => Promise.reject(new StallError('closed'));
    const told = oneEvent(element, 'stall-error');
    await click(0);
    expect((await told).detail.error.code).to.equal('closed');
    await click(1);
    expect(show.calls).to.deep.equal([
      ['questions.retry', 'key-1'],
      ['questions.discard', 'key-1'],
    ]);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('stall-question-field');
  });

  it('loses no keyboard where one is asked again, or the order is renewed', async () => {
    const failed = { ...ripe, id: 'key-1', delivery: 'failed' as const };
    const other = (id: string, votes: number) => ({ ...ripe, id, text: `${id}?`, votes });
    const { show, element, own } = await draw({ open: [other('q5', 3), other('q6', 1)] });
    await own(failed);
    await tabTo('[part=question] .button');
    await sendKeys({ press: 'Enter' });
    await own({ ...failed, delivery: 'sending' });
    expect(focused()?.matches('[part=question]')).to.equal(true);
    show.set({ open: [other('q6', 9), other('q5', 3)] });
    await settled(element);
    await tabTo('.updated');
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(focused()?.getAttribute('aria-label')).to.contain('q6?');
    await sendKeys({ press: 'Enter' });
    expect(show.calls).to.deep.include(['questions.vote', 'q6']);
  });

  it('tells after the show which were not taken up', async () => {
    const { stands } = await draw({
      state: { status: 'ended' },
      mine: { questions: [ripe, { ...ripe, id: 'q2', status: 'answered' }] },
    });
    expect(stands()).to.deep.equal(['Answered', 'Not taken up this time']);
  });

  it('lists what others ask, to be wanted too, in an order that stays under the thumb', async () => {
    const other = (id: string, votes: number) => ({ ...ripe, id, text: `${id}?`, votes });
    const { show, element } = await draw({ open: [other('q5', 3), other('q6', 1)] });
    await waitUntil(() => show.lookers.size === 1, 'it looks while it is seen');
    element.hidden = true;
    await waitUntil(() => show.lookers.size === 0, 'it looks no more');
    element.hidden = false;
    await waitUntil(() => show.lookers.size === 1);
    const rows = () =>
      [...element.renderRoot.querySelectorAll('.open .text')].map((one) => one.textContent);
    const votes = () => [...element.renderRoot.querySelectorAll<HTMLElement>('.vote')];
    expect(rows()).to.deep.equal(['q5?', 'q6?']);
    show.set({ open: [other('q6', 9), other('q5', 3)] });
    await settled(element);
    expect(rows()).to.deep.equal(['q5?', 'q6?']);
    expect(votes()[1]!.textContent.trim()).to.equal('9');
    element.renderRoot.querySelector<HTMLElement>('.updated')!.click();
    await settled(element);
    expect(rows()).to.deep.equal(['q6?', 'q5?']);
    votes()[0]!.click();
    expect(show.calls).to.deep.equal([['questions.vote', 'q6']]);
    show.set({ mine: { upvoted: ['q6'] } });
    await settled(element);
    expect(votes()[0]!.getAttribute('aria-pressed')).to.equal('true');
    element.remove();
    expect(show.lookers.size).to.equal(0);
  });
});
