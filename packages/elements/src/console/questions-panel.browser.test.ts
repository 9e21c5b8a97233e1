import { StallError } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FakeShowState } from '../../testing/fake-show.js';
import { inConsole } from '../../testing/in-console.js';
import { settled } from '../../testing/in-show.js';

const question = (id: string, text: string, votes = 0) => ({
  ...{ id, at: Number(id.slice(1)), sender: 's', name: 'Ana', text },
  ...(votes > 0 && { votes }),
});
const QUESTIONS = [question('q1', 'Ripe?'), question('q2', 'Do you ship?', 3)];

async function panel(show: FakeShowState = {}, role: 'host' | 'moderator' = 'host') {
  const found = await inConsole(
    { state: { status: 'live' }, ...show },
    { backstage: { questions: QUESTIONS } },
  );
  const { host, element, one, all, click } = found;
  host.set({ session: { ...host.session!, role } });
  await settled(element);
  element.style.inlineSize = '360px';
  await click(all('.section').find(({ textContent }) => textContent.includes('Questions'))!);
  const texts = () => all('.questions li .text').map(({ textContent }) => textContent);
  const row = (text: string) => all('.asked').find((one) => one.textContent.includes(text))!;
  const tap = async (text: string, selector: string) => {
    row(text).querySelector<HTMLElement>(selector)!.click();
    await settled(element);
  };
  const field = () => one<HTMLTextAreaElement>('.written textarea');
  const active = () => element.shadowRoot?.activeElement;
  return { ...found, texts, row, tap, field, active };
}

describe('the questions of the console', () => {
  afterEach(() => localStorage.clear());

  it('are answered in writing, by the keyboard alone', async () => {
    const { host, element, field, tap, active, one } = await panel();
    await tap('Do you ship?', '.write');
    expect(active() === field()).to.be.true;
    await sendKeys({ type: 'On Fridays.' });
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(host.calls).to.eql([
      ['act', { act: 'question.answer', question: 'q2', text: 'On Fridays.' }],
    ]);
    host.set({ backstage: { questions: [QUESTIONS[0]!] } });
    await settled(element);
    expect(one('.written')).to.be.null;
  });

  it('have the focus after an answer, however many are left: the next one, else their heading', async () => {
    const { host, element, row, tap, active, one } = await panel();
    const reports = [
      {
        ...{ report: 'r1', show: 'show-1', of: 'host' as const, id: '', at: 1, firstAt: 1 },
        ...{ count: 1, reasons: { spam: 1 }, texts: [], closed: false },
      },
    ];
    host.set({ backstage: { ...host.backstage!, reports } });
    await settled(element);
    const answer = async (text: string, ...left: typeof QUESTIONS) => {
      await tap(text, '.write');
      await sendKeys({ type: 'On Fridays.' });
      await sendKeys({ press: 'Enter' });
      host.set({ backstage: { ...host.backstage!, questions: left } });
      await settled(element);
    };
    await answer('Ripe?', QUESTIONS[1]!);
    expect(row('Do you ship?').contains(active()!)).to.be.true;
    await answer('Do you ship?');
    expect(active()).to.equal(one('#questions'));
  });

  it('keep what was not sent, for each of them, and close by Escape', async () => {
    const { host, element, field, row, tap, active } = await panel();
    host.acting = () => Promise.reject(new StallError('forbidden'));
    await tap('Ripe?', '.write');
    await sendKeys({ type: 'Nearly' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(field().value).to.equal('Nearly');
    expect(element.renderRoot.querySelector('.failure')?.textContent).to.contain(
      'Answer in writing',
    );
    await tap('Do you ship?', '.write');
    expect(field().value).to.equal('');
    await tap('Ripe?', '.write');
    expect(field().value).to.equal('Nearly');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(field()).to.be.null;
    expect(active() === row('Ripe?').querySelector('.write')).to.be.true;
    expect(active()?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('keep what is being written over a reload, open where it was and without the focus, until it is sent', async () => {
    const before = await panel();
    await before.tap('Ripe?', '.write');
    await sendKeys({ type: 'Near' });
    await before.tap('Do you ship?', '.write');
    await sendKeys({ type: 'On Fri' });
    before.element.remove();
    const { element, field, tap, active } = await panel();
    expect(field().value).to.equal('On Fri');
    expect(active() === field(), 'nobody asked for the keyboard').to.be.false;
    field().focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'days.' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    await tap('Ripe?', '.write');
    expect(field().value).to.equal('Near');
    element.remove();
    const after = await panel();
    expect(after.field().value).to.equal('Near');
    await after.tap('Do you ship?', '.write');
    expect(after.field().value).to.equal('');
  });

  it('wait with their answer while the network is gone, and are answered once it is back', async () => {
    const { host, element, field, tap } = await panel();
    host.acting = () => Promise.reject(new StallError('offline'));
    await tap('Ripe?', '.write');
    await sendKeys({ type: 'Nearly' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(field().value).to.equal('Nearly');
    expect(element.renderRoot.querySelector('[part=waiting]')?.textContent).to.contain(
      'Answer in writing',
    );
  });

  it('stand by how many want them, and stay where they are under a thumb until they are asked for', async () => {
    const { show, element, one, texts, row, click } = await panel();
    expect(texts()).to.eql(['Do you ship?', 'Ripe?']);
    expect(row('Do you ship?').textContent).to.contain('3 others want to know.');
    expect(one('.updated')).to.be.null;
    show.set({ gauges: { 'votes:q1': 9, 'votes:q2': 3 } });
    await settled(element);
    expect(texts()).to.eql(['Do you ship?', 'Ripe?']);
    expect(row('Ripe?').textContent).to.contain('9 others want to know.');
    await click(one('.updated'));
    expect(texts()).to.eql(['Ripe?', 'Do you ship?']);
  });

  it('do nothing by a second tap that meets what moved up', async () => {
    const { host, element, row, tap } = await panel();
    await tap('Do you ship?', '.accent');
    host.set({ backstage: { questions: [QUESTIONS[0]!] } });
    await settled(element);
    const { calls } = host;
    row('Ripe?')
      .querySelector('.accent')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await settled(element);
    expect(calls).to.have.length(1);
  });

  it('are removed once they were answered, by moderators too', async () => {
    const answer = (id: string, text: string, at: number) => {
      return { question: { id, name: 'Ana', text }, at, aloud: true as const };
    };
    const answers = [answer('q7', 'Mine is 555 0100?', 1), answer('q8', 'Ripe now?', 2)];
    const shown = answers[1]!.question;
    const { host, show, element, all, one, row, tap, click } = await panel(
      { state: { status: 'live', question: shown, answers } },
      'moderator',
    );
    await tap('Ripe now?', '.acts .button');
    expect(host.calls).to.eql([['act', { act: 'question.remove', question: 'q8' }]]);
    show.set({ state: { question: null, answers: answers.slice(0, 1), withdrawn: ['q8'] } });
    await settled(element);
    await click(one('[data-piece=answered] summary'));
    await expect(element).to.be.accessible();
    expect(all('[data-piece=answered] .text').map((text) => text.textContent)).to.eql([
      'Mine is 555 0100?',
    ]);
    expect(row('Mine is 555 0100?').textContent).to.contain('Remove the question');
    await tap('Mine is 555 0100?', '.button');
    expect(host.calls.at(-1)).to.eql(['act', { act: 'question.remove', question: 'q7' }]);
    show.set({ state: { answers: [], withdrawn: ['q8', 'q7'] } });
    await settled(element);
    expect(one('[data-piece=answered]')).to.be.null;
  });

  it('are answered in writing by moderators too, before the show too, and not after it', async () => {
    const { show, element, all } = await panel({ state: { status: 'scheduled' } }, 'moderator');
    expect(all('.write')).to.have.length(2);
    expect(all('.asked .accent')).to.eql([]);
    show.set({ state: { status: 'ended' } });
    await settled(element);
    expect(all('.write')).to.eql([]);
  });
});
