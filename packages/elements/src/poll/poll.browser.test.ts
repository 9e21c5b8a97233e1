import { StallError, type Poll, type PollState } from '@livestall/protocol';
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { litWarnings } from '../../testing/lit-warnings.js';
import { tabTo } from '../../testing/tab-to.js';
import './define.js';
import type { PollElement } from './poll-element.js';

const sizes: Poll = {
  id: 'sizes',
  kind: 'poll',
  title: 'Which box?',
  choices: [
    { id: 'c1', text: 'Two kilos' },
    { id: 'c2', text: 'Five kilos' },
  ],
};
const T = 1_000_000;
const vote = { poll: 'sizes', choice: 'c2', at: T };
const counts = { c1: 1, c2: 3 };
const votes = { 'poll:sizes/c1': 1, 'poll:sizes/c2': 3 };

const up = (poll: Partial<Poll> = {}, closed?: Partial<NonNullable<PollState['closed']>>) => ({
  polls: [
    {
      poll: { ...sizes, ...poll },
      openedAt: T - 60_000,
      ...(closed && { closed: { at: T - 1_000, reason: 'hand' as const, counts, ...closed } }),
    },
  ],
});

async function draw(state: FakeShowState) {
  const show = new FakeShow({ time: T, ...state });
  const element = await inShow<PollElement>(show, html`<stall-poll></stall-poll>`);
  const all = (query: string) => [...element.renderRoot.querySelectorAll<HTMLElement>(query)];
  const texts = (query: string) =>
    all(query).map((one) => one.textContent.trim().replace(/\s+/g, ' '));
  const set = async (next: FakeShowState) => {
    show.set(next);
    await settled(element);
  };
  return { show, element, all, texts, set };
}

describe('stall-poll', () => {
  it('is accessible, open and with its result', async () => {
    const { element, set } = await draw({ state: up(), gauges: votes });
    await expect(element).to.be.accessible();
    await set({ mine: { votes: [vote] } });
    await expect(element).to.be.accessible();
  });

  it('leads whoever votes by key to what is said of it, and draws no box around a line', async () => {
    const { element, show } = await draw({ state: up(), gauges: votes });
    show.voting = () => {
      show.set({ mine: { votes: [vote] } });
      return Promise.resolve(vote);
    };
    await tabTo('button.face');
    await tabTo('button.face');
    const warned = await litWarnings(async () => {
      await sendKeys({ press: 'Enter' });
      await settled(element);
    });
    expect(warned).to.eql([]);
    expect(show.calls).to.deep.include(['vote', 'sizes', 'c2']);
    const led = element.shadowRoot!.activeElement!;
    expect(led.className).to.contain('note');
    expect(getComputedStyle(led).outlineStyle).to.equal('none');
  });

  it('asks with the picture, and says how many voted only to who has', async () => {
    const { texts, set, all } = await draw({ state: {}, gauges: votes });
    expect(texts('h3')).to.deep.equal([]);
    await set({ state: { polls: up().polls }, stage: { polls: [] } });
    expect(texts('h3')).to.deep.equal([]);
    await set({ stage: up() });
    expect(texts('button.face')).to.deep.equal(['Two kilos', 'Five kilos']);
    expect(all('.bar')).to.deep.equal([]);
    await set({ mine: { votes: [vote] } });
    expect(texts('.choice')).to.deep.equal(['Two kilos 25%', 'Five kilos Your answer 75%']);
    expect(all('.bar').map(({ style }) => style.transform)).to.deep.equal([
      'scaleX(0.25)',
      'scaleX(0.75)',
    ]);
    expect(texts('.note')[0]).to.contain('4 votes');
  });

  it('presses no answer together where there are more than the box has room for', async () => {
    const choices = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((id) => ({
      id,
      text: 'A box. '.repeat(30),
    }));
    const { all } = await draw({ state: up({ choices }) });
    const [box] = all('.choices');
    expect(box!.scrollHeight).to.be.above(box!.clientHeight);
    for (const row of all('.choices li')) expect(row.clientHeight).to.equal(row.scrollHeight);
  });

  it('votes at a tap, and tells of it', async () => {
    const { show, element, all } = await draw({ state: up(), gauges: votes });
    show.voting = () => Promise.resolve(vote);
    const told = oneEvent(element, 'stall-poll-voted');
    all('button.face')[1]!.click();
    expect((await told).detail.vote).to.deep.equal(vote);
    expect(show.calls).to.deep.include(['vote', 'sizes', 'c2']);
  });

  it('has short answers side by side, and what came of them one below the other', async () => {
    const choices = ['S', 'M', 'L'].map((text) => ({ id: text, text }));
    const { set, all } = await draw({ state: up({ choices }) });
    const tops = () => new Set(all('.choice').map((one) => one.getBoundingClientRect().top)).size;
    expect(tops()).to.equal(1);
    for (const one of all('button.face')) expect(one.offsetHeight).to.be.at.least(44);
    await set({ mine: { votes: [{ ...vote, choice: 'M' }] } });
    expect(tops()).to.equal(3);
  });

  it('says why a vote was not taken, and can be tapped again', async () => {
    const { show, element, all, texts } = await draw({ state: up() });
    show.voting = () => Promise.reject(new StallError('rate-limited'));
    all('button.face')[0]!.click();
    await settled(element);
    expect(texts('[role=alert]')[0]).to.not.equal('');
    expect(all('button.face')).to.have.length(2);
  });

  it('keeps which answer was right until the picture has come to the close', async () => {
    const quiz = { kind: 'quiz' as const };
    const closed = up(quiz, { right: 'c1' });
    const { texts, set, all } = await draw({
      state: closed,
      stage: up(quiz),
      gauges: votes,
      mine: { votes: [vote] },
    });
    expect(all('.right')).to.deep.equal([]);
    expect(all('button.face')).to.deep.equal([]);
    expect(texts('.note')[0]).to.contain('Voting has closed');
    await set({ stage: closed });
    expect(texts('.right')).to.deep.equal(['Two kilos Right answer 25%']);
    expect(texts('.note')[0]).to.contain('Not this time');
  });

  it('tells in a replay no result before its moment, and then the one of that moment', async () => {
    const { texts, all, set } = await draw({
      playhead: 'rewound',
      state: { ...up({}, {}), status: 'ended', at: T },
      stage: { ...up(), at: T - 30_000 },
    });
    expect(all('.bar, button.face')).to.deep.equal([]);
    expect(texts('.note')[0]).to.contain('The result comes later');
    await set({ stage: { ...up({}, { at: T - 20_000 }), at: T - 19_000 } });
    expect(texts('.share')).to.deep.equal(['25%', '75%']);
  });

  it('leaves some time after its result, and says where nobody voted', async () => {
    const none = { counts: {} };
    const { texts, set } = await draw({ state: up({}, none) });
    expect(texts('.note')[0]).to.contain('Nobody voted');
    await set({ time: T + 31_000 });
    expect(texts('h3')).to.deep.equal([]);
  });

  it('announces itself once, and its result', async () => {
    const { element, set } = await draw({ state: up(), gauges: votes });
    const said = () => element.renderRoot.querySelector('[role=status]')!.textContent;
    await settled(element);
    await settled(element);
    expect(said()).to.equal('A poll: Which box?');
    await set({ state: up({}, {}) });
    expect(said()).to.contain('\u2068Five kilos\u2069 75%');
  });

  it('takes what was written for text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const { texts, all } = await draw({ state: up({ title }) });
    expect(texts('h3')).to.deep.equal([title]);
    expect(all('img')).to.deep.equal([]);
  });
});
