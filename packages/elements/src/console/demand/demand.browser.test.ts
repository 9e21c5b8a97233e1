import { StallError, type Demand, type PollState, type PreparedPoll } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { inConsole } from '../../../testing/in-console.js';
import { settled } from '../../../testing/in-show.js';
import type { FakeHostState } from '../../../testing/fake-host.js';
import type { FakeShowState } from '../../../testing/fake-show.js';
import type { DemandElement } from './demand-element.js';

const DEMAND: Demand[] = [
  { of: 'show', count: 5 },
  { of: 'product', product: 'eggs', count: 38 },
  { of: 'area', product: 'honey', region: 'DE', count: 2 },
  { of: 'area', product: 'gone', region: 'CN-44', count: 1 },
];

const poll = (id: string, asksDemand: boolean): PreparedPoll => ({
  ...{ id, kind: 'poll', title: `Which ${id}?`, asksDemand, counts: {} },
  choices: [
    { id: 'c1', text: 'Two kilos' },
    { id: 'c2', text: 'Five kilos' },
  ],
});
const opened = (id: string, openedAt: number, more: Partial<PollState> = {}): PollState => {
  const { counts: _, ...asked } = poll(id, true);
  return { poll: asked, openedAt, ...more };
};
const POLLS = ['older', 'newer', 'unopened'].map((id) => poll(id, true));
const ASKED: PollState[] = [
  opened('older', 1, { closed: { at: 9, reason: 'hand', counts: { c1: 1, c2: 3 } } }),
  opened('newer', 2),
  opened('other', 3),
];

async function inDemand(
  host: FakeHostState = { backstage: { demand: DEMAND } },
  state: FakeShowState = {},
) {
  const console = await inConsole(state, host);
  const { all, click, element } = console;
  await click(all('.place')[3] as HTMLElement);
  await customElements.whenDefined('stall-demand');
  const page = element.renderRoot.querySelector('stall-demand') as DemandElement;
  await settled(page);
  const rows = () =>
    [...page.renderRoot.querySelectorAll('[part=row]')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
  const polls = () =>
    [...page.renderRoot.querySelectorAll('[part=poll]')].map((one) => ({
      said: one.querySelector('.name')!.textContent.replace(/\s+/g, ' ').trim(),
      choices: [...one.querySelectorAll('[part=choice]')].map((choice) =>
        choice.textContent.replace(/\s+/g, ' ').trim(),
      ),
    }));
  const press = async (label: string) => {
    const buttons = [...page.renderRoot.querySelectorAll('[aria-labelledby=demand] button')];
    const found = buttons.find(({ textContent }) => textContent.trim() === label);
    (found as HTMLElement).click();
    await settled(page);
    await settled(page);
  };
  const saved = async () => {
    const blob = new Promise<Blob>((resolve) => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (made) => {
        resolve(made as Blob);
        URL.createObjectURL = createObjectURL;
        return '#';
      };
    });
    await press('Save for a spreadsheet');
    return (await blob).text();
  };
  return { ...console, page, rows, polls, press, saved };
}

describe('stall-demand', () => {
  afterEach(() => localStorage.clear());

  it('is accessible', async () => {
    const { page } = await inDemand();
    await expect(page).to.be.accessible();
  });

  it('tells of each product how many wait, and where it is not delivered', async () => {
    const { host, page, rows } = await inDemand();
    expect(rows()).to.have.length(3);
    expect(rows()[0]).to.match(/^Pasture eggs.* 38 .* –$/);
    expect(rows()[1]).to.match(/^Wildflower honey .* – .* Germany \(2\)$/);
    expect(rows()[2], 'it is no longer among the goods').to.match(/^gone .* China \(44\) \(1\)$/);
    expect(page.renderRoot.textContent).to.contain('5 viewers asked to be told');
    host.set({ backstage: { demand: [{ of: 'product', product: 'eggs', count: 39 }] } });
    await settled(page);
    expect(rows()).to.have.length(1);
    expect(rows()[0]).to.contain('39');
  });

  it('is saved for a spreadsheet', async () => {
    const { saved } = await inDemand();
    expect(await saved()).to.contain('honey,Wildflower honey,,area,DE,2,,\r\n');
  });

  it('tells how viewers voted where they were asked what they would order, the newest first', async () => {
    const { page, polls, saved, show } = await inDemand(
      { backstage: { polls: [...POLLS, poll('other', false)] } },
      { state: { polls: ASKED }, gauges: { 'poll:newer/c1': 1, 'poll:newer/c2': 0 } },
    );
    await expect(page).to.be.accessible();
    expect(polls().map(({ said }) => said.replace(/\?.* · /, '? '))).to.deep.equal([
      'Which newer? 1 vote',
      'Which older? 4 votes',
    ]);
    expect(polls()[1]!.choices).to.deep.equal(['Two kilos 1 25%', 'Five kilos 3 75%']);
    const bars = () =>
      [...page.renderRoot.querySelectorAll('[part=bar]')].map(
        (bar) => bar.getBoundingClientRect().width / bar.parentElement!.clientWidth,
      );
    expect(bars()[3]).to.be.closeTo(0.75, 0.01);
    show.set({ gauges: { 'poll:newer/c1': 1, 'poll:newer/c2': 1 } });
    await settled(page);
    expect(polls()[0]!.choices, 'it counts on').to.deep.equal([
      'Two kilos 1 50%',
      'Five kilos 1 50%',
    ]);
    expect(await saved()).to.contain(',Which older?,,poll,,3,older,Five kilos\r\n');
  });

  it('tells of all shows what viewers of each would like, by what it was called last', async () => {
    const { host, page, press, polls, rows, saved } = await inDemand();
    host.wishing = () =>
      Promise.resolve({
        t: 1,
        rows: [
          { of: 'area', product: 'honey', region: 'DE', title: 'Forest honey', count: 8 },
          { of: 'product', product: 'plums', title: { en: 'Plums' }, count: 2 },
        ],
        polls: ['s2', 's1'].map((show, nth) => {
          const { id, title, choices } = poll('box', true);
          return { show, id, title, choices, counts: { c2: nth + 1 }, openedAt: 9 - nth };
        }),
      });
    await press('All shows');
    await expect(page).to.be.accessible();
    expect(rows()).to.have.length(2);
    expect(rows()[0]).to.match(/^Forest honey .* Germany \(8\)$/);
    expect(rows()[1]).to.match(/^Plums .* 2 .* –$/);
    const bars = [...page.renderRoot.querySelectorAll<HTMLElement>('[part=bar]')].map(
      (bar) => bar.getBoundingClientRect().width / bar.parentElement!.clientWidth,
    );
    expect(bars[0]).to.be.closeTo(1, 0.01);
    expect(bars[1]).to.be.closeTo(0.25, 0.01);
    expect(polls().map(({ said, choices }) => [said.replace(/\?.* · /, '? '), ...choices])).to.eql([
      ['Which box? 1 vote', 'Two kilos 0 0%', 'Five kilos 1 100%'],
      ['Which box? 2 votes', 'Two kilos 0 0%', 'Five kilos 2 100%'],
    ]);
    const file = await saved();
    expect(file).to.contain('plums,Plums,,back,,2,,\r\n');
    expect(file).to.contain(',Which box?,,poll,,2,box,Five kilos\r\n');
    await press('This show');
    expect(rows()[0]).to.contain('Pasture eggs');
  });

  it('says why it could not tell of all shows, and reads again', async () => {
    const { host, page, press, rows } = await inDemand();
    host.wishing = () => Promise.reject(new StallError('offline'));
    await press('All shows');
    expect(page.renderRoot.querySelector('[role=alert]')).not.to.equal(null);
    host.wishing = () =>
      Promise.resolve({ t: 1, rows: [{ of: 'product', product: 'eggs', count: 1 }] });
    await press('Read again');
    expect(page.renderRoot.querySelector('[role=alert]')).to.equal(null);
    expect(rows()).to.have.length(1);
  });

  it('says that there is nothing, that it is on its way, and that the line is gone', async () => {
    const { host, page } = await inDemand({ backstage: {} });
    expect(page.renderRoot.querySelector('.none')?.textContent).to.contain('Nobody has asked');
    host.set({ backstage: null });
    await settled(page);
    expect(page.renderRoot.querySelectorAll('.skeleton')).to.have.length(3);
    host.set({ backstage: { demand: DEMAND }, connected: false });
    await settled(page);
    expect(page.renderRoot.querySelector('[role=status]')?.textContent).to.contain('No connection');
  });
});
