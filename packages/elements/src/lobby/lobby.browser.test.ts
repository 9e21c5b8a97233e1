import { StallError, type ShowSummary } from '@livestall/protocol';
import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { LobbyElement } from './lobby-element.js';

const T = Date.UTC(2026, 10, 26, 8);
const HOUR = 3_600_000;

function coming(info: object = {}) {
  const show = new FakeShow({ time: T, state: { status: 'scheduled' } });
  const plan = { title: 'Pears, straight from the tree', startsAt: T + 26 * HOUR + 5_000, ...info };
  show.set({ state: { info: { rehearsal: false, ...plan } } });
  return show;
}

async function draw(show: FakeShow) {
  const element = await inShow<LobbyElement>(show, html`<stall-lobby></stall-lobby>`);
  const find = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
  const text = () => element.renderRoot.querySelector<HTMLElement>('.words')?.innerText ?? '';
  return { element, find, text };
}

const squeezed = (element: HTMLElement | null) => element?.innerText.replace(/\s+/g, ' ').trim();

describe('stall-lobby', () => {
  it('is accessible before and after', async () => {
    await expect((await draw(coming({ description: 'All day' }))).element).to.be.accessible();
    const over = new FakeShow({ state: { status: 'ended' } });
    await expect((await draw(over)).element).to.be.accessible();
  });

  it('is not there while the show is on', async () => {
    expect((await draw(new FakeShow())).find('*')).to.equal(null);
  });

  it('counts down on the server’s clock', async () => {
    const show = coming();
    const { element, find, text } = await draw(show);
    expect(squeezed(find('.countdown'))).to.equal('01 day 02 hours 00 min 05 sec');
    show.set({ time: T + 26 * HOUR });
    element.requestUpdate();
    await settled(element);
    expect(squeezed(find('.countdown'))).to.equal('00 hours 00 min 05 sec');
    show.set({ time: T + 27 * HOUR });
    element.requestUpdate();
    await settled(element);
    expect(find('.countdown')).to.equal(null);
    expect(text()).to.contain('Starting any moment now');
  });

  it('reminds by a file and by links, which ask nobody before they are followed', async () => {
    const { element, find } = await draw(coming());
    find('summary')!.click();
    await settled(element);
    const ways = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.way')];
    expect(ways.map(({ innerText }) => innerText.trim())).to.deep.equal([
      'Calendar file (.ics)',
      'Google Calendar',
      'Outlook',
    ]);
    const [file] = ways.map(({ href }) => new URL(href));
    expect(file!.origin + file!.pathname).to.equal('https://live.example/calendar/show-1.ics');
    expect(file!.searchParams.get('lang')).to.match(/^en/);
  });

  it('remembers whom to tell, and says what that means', async () => {
    const show = coming();
    const { element, find, text } = await draw(show);
    const asked = oneEvent(element, 'stall-tell-me');
    find('[part=tell-me]')!.click();
    expect((await asked).detail.wished).to.deep.equal({ of: 'show' });
    await settled(element);
    expect(show.calls.filter(([name]) => name === 'wish')).to.deep.equal([
      ['wish', { of: 'show' }],
    ]);
    expect(find('[part=tell-me]')).to.have.trimmed.text('We’ll tell you here');
    expect(text()).to.contain('nothing is sent to you');
    find('[part=tell-me]')!.click();
    expect(show.calls.filter(([name]) => name === 'wish')).to.have.length(1);
  });

  it('says why it could not be remembered', async () => {
    const show = coming();
    show.wishing = () => Promise.reject(new StallError('rate-limited'));
    const { element, find } = await draw(show);
    find('[part=tell-me]')!.click();
    await settled(element);
    expect(find('[role=alert]')).to.have.trimmed.text('That was a little too fast.');
  });

  it('plays a trailer in its place, and only from a safe address', async () => {
    const { element, find } = await draw(coming({ trailer: '/media/trailer.mp4' }));
    [...element.renderRoot.querySelectorAll('button')]
      .find((one) => one.innerText.includes('Trailer'))!
      .click();
    await settled(element);
    const video = find('video') as HTMLVideoElement;
    expect(video.src).to.equal('https://live.example/media/trailer.mp4');
    find('.back')!.click();
    await settled(element);
    expect(find('video')).to.equal(null);
    const unsafe = await draw(coming({ trailer: 'javascript:alert(1)' }));
    expect(unsafe.text()).not.to.contain('Trailer');
  });

  it('shows the goods in advance', async () => {
    const { element } = await draw(coming());
    const links = [...element.renderRoot.querySelectorAll('.goods a')];
    expect(links.map((link) => link.getAttribute('aria-label'))).to.deep.equal([
      'Fuyu persimmons',
      'Wildflower honey',
      'New-harvest rice',
      'Pasture eggs, tray of 30',
    ]);
  });

  it('offers to watch it again where there is a recording', async () => {
    const show = new FakeShow({ state: { status: 'ended' } });
    const { element, find } = await draw(show);
    expect(find('[part=replay]')).to.equal(null);
    const stream = { kind: 'hls', url: 'https://cdn.example/show.m3u8', ratio: '9 / 16' } as const;
    show.set({ state: { recording: { stream, clocks: [] } } });
    await settled(element);
    setTimeout(() => find('[part=replay]')!.click());
    const { detail } = await oneEvent(element, 'stall-seek');
    expect(detail.moment).to.equal(0);
  });

  it('thanks afterwards, and tells what comes next', async () => {
    const show = new FakeShow({ time: T, state: { status: 'ended' } });
    const next: ShowSummary = {
      ...{ id: 'show-2', title: 'Rice day', status: 'scheduled', rehearsal: false },
      startsAt: T + 48 * HOUR,
    };
    const { element, find, text } = await draw(show);
    expect(text()).to.contain('Thank you for stopping by');
    expect(find('[part=next]')).to.equal(null);
    show.set({ next });
    await settled(element);
    expect(find('[part=next]')!.innerText).to.contain('Rice day');
    expect(find('[part=next] .way')!.getAttribute('href')).to.contain('/calendar/show-2.ics');
  });
});
