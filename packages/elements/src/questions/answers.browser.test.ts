import type { Answer } from '@livestall/protocol';
import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { FakeStream, STREAM_STARTS as T, playerOf } from '../../testing/fake-stream.js';
import { inShow, settled } from '../../testing/in-show.js';
import type { SeekEvent } from '../events/seek-event.js';
import './define.js';
import type { QuestionsElement } from './questions-element.js';

const asked = (id: string) => ({ id, name: 'Ana', text: `${id}?` });
const message = { id: 'm1', name: 'Mei Lin', text: 'On Fridays.' };
const ANSWERS: Answer[] = [
  { question: asked('early'), at: T + 60_000, aloud: true },
  { question: asked('both'), at: T + 300_000, aloud: true, message },
  { question: asked('written'), at: T + 400_000, message: { ...message, id: 'm2' } },
];
const clocks = [{ discontinuity: 0, date: T, at: T }];

async function list(
  { state, ...more }: FakeShowState = {},
  stream: FakeStream | null = new FakeStream(),
) {
  const show = new FakeShow({
    ...more,
    state: { answers: ANSWERS, clocks, startedAt: T, ...state },
  });
  const element = await inShow<QuestionsElement>(
    show,
    html`<stall-questions .player=${playerOf(stream)}></stall-questions>`,
  );
  const rows = () => [...element.renderRoot.querySelectorAll<HTMLElement>('[part=answered]')];
  const texts = () => rows().map((row) => row.querySelector('.text')!.textContent);
  const row = (text: string) => rows().find((one) => one.textContent.includes(text))!;
  const jump = (text: string) => row(text).querySelector<HTMLElement>('button');
  return { show, element, rows, texts, row, jump };
}

describe('the answers in stall-questions', () => {
  it('are accessible, newest first, what was written in whole', async () => {
    const { element, texts, row } = await list();
    expect(texts()).to.eql(['written?', 'both?', 'early?']);
    expect(row('written?').textContent).to.contain('Mei Lin').and.to.contain('On Fridays.');
    await expect(element).to.be.accessible();
  });

  it('ask for the moment at which one was given by voice', async () => {
    const { element, jump } = await list();
    expect(jump('written?')).to.be.null;
    expect(jump('early?')!.ariaLabel).to.equal('Jump to the answer: early?');
    setTimeout(() => jump('early?')!.click());
    const { detail } = await oneEvent<SeekEvent>(element, 'stall-seek');
    expect(detail.moment).to.be.within(T + 60_000, T + 60_500);
  });

  it('have no dead button: it is said where the picture does not reach, or there is none', async () => {
    const far = await list({}, new FakeStream({ seekable: { from: 200, to: 600 } }));
    expect(far.jump('early?')).to.be.null;
    expect(far.row('early?').textContent).to.contain('no longer reaches back');
    expect(far.jump('both?')).not.to.be.null;
    const alone = await list({}, null);
    expect(alone.row('early?').textContent).to.contain('Answered on air');
    expect(alone.row('early?').textContent).not.to.contain('reaches');
    expect(alone.row('both?').textContent).to.contain('On Fridays.');
  });

  it('leave out what is being answered now, here or in the picture, and what was taken away', async () => {
    const { show, element, texts } = await list({ state: { question: asked('both') } });
    expect(texts()).to.eql(['written?', 'early?']);
    show.set({ state: { question: null }, stage: { question: asked('early') } });
    await settled(element);
    expect(texts()).to.eql(['written?', 'both?']);
    show.set({ state: { redacted: ['m1', 'm2'] }, stage: { question: null } });
    await settled(element);
    expect(texts(), 'by voice it was said all the same').to.eql(['both?', 'early?']);
    expect(element.renderRoot.textContent).not.to.contain('On Fridays.');
  });

  it('stand with one’s own question where that is listed', async () => {
    const own = { ...asked('both'), at: 1, sender: 'k', status: 'answered' as const };
    const { element, texts } = await list({ mine: { questions: [own] } });
    expect(texts()).to.eql(['written?', 'early?']);
    const mine = element.renderRoot.querySelector('[part=question]')!;
    expect(mine.textContent).to.contain('On Fridays.').and.to.contain('Jump to the answer');
  });

  it('are ten at first, and more of them when asked, where the keyboard goes on', async () => {
    const answers = Array.from({ length: 13 }, (_, n) => ({
      question: asked(`q${n}`),
      at: T,
      message,
    }));
    const { element, rows } = await list({ state: { answers } });
    expect(rows()).to.have.length(10);
    element.renderRoot.querySelector<HTMLElement>('.earlier')!.click();
    await settled(element);
    expect(rows()).to.have.length(13);
    expect(element.shadowRoot!.activeElement === rows()[10]).to.be.true;
    expect(element.renderRoot.querySelector('.earlier')).to.be.null;
  });
});
