import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { FakeStream, STREAM_STARTS as T, playerOf } from '../../testing/fake-stream.js';
import { inShow, settled } from '../../testing/in-show.js';
import type { SeekEvent } from '../events/seek-event.js';
import './define.js';
import type { ShownElement } from './shown-element.js';

const shown = [
  { product: 'honey', from: T + 60_000, to: T + 300_000 },
  { product: 'persimmons', from: T + 300_000 },
];
const showing = () =>
  new FakeShow({ state: { shown, clocks: [{ discontinuity: 0, date: T, at: T }], startedAt: T } });
const draw = (show: FakeShow, stream: FakeStream | null = new FakeStream()) =>
  inShow<ShownElement>(show, html`<stall-shown .player=${playerOf(stream)}></stall-shown>`);
const rows = ({ renderRoot }: ShownElement) =>
  Array.from(renderRoot.querySelectorAll('li'), (row) => ({
    title: row.querySelector('.title')?.textContent,
    current: row.getAttribute('aria-current'),
    button: row.querySelector('button'),
  }));

describe('stall-shown', () => {
  it('is accessible', async () => {
    await expect(await draw(showing())).to.be.accessible();
  });

  it('is accessible while nothing was shown', async () => {
    const element = await draw(new FakeShow());
    await expect(element).to.be.accessible();
    expect(element.renderRoot.querySelector('h3')).to.have.trimmed.text('Nothing was shown yet');
  });

  it('marks what the picture shows, wherever the viewer is', async () => {
    const show = showing();
    const element = await draw(show);
    expect(rows(element).map(({ title, current }) => [title, current])).to.deep.equal([
      ['Fuyu persimmons', 'true'],
      ['Wildflower honey', null],
    ]);
    show.set({ stage: { shown: [{ product: 'honey', from: T + 60_000 }] } });
    await settled(element);
    expect(rows(element).map(({ current }) => current)).to.deep.equal([null, 'true']);
  });

  it('asks for the moment at which a product came up', async () => {
    const element = await draw(showing());
    setTimeout(() => rows(element)[1]?.button?.click());
    const asked = await oneEvent<SeekEvent>(element, 'stall-seek');
    expect(asked.detail.moment).to.be.within(T + 60_000, T + 60_500);
  });

  it('has no jump to where the picture does not reach', async () => {
    const element = await draw(showing(), new FakeStream({ seekable: { from: 200, to: 600 } }));
    expect(rows(element).map(({ button }) => button !== null)).to.deep.equal([true, false]);
    const alone = await draw(showing(), null);
    expect(rows(alone).map(({ button }) => button)).to.deep.equal([null, null]);
  });

  it('lists the newest of many, and more of them when asked', async () => {
    const many = Array.from({ length: 95 }, (_, index) => ({
      product: index % 2 ? 'honey' : 'persimmons',
      from: T + index * 60_000,
      to: T + index * 60_000 + 60_000,
    }));
    const show = showing();
    show.set({ state: { shown: many } });
    const element = await draw(show);
    const more = () => element.renderRoot.querySelector<HTMLElement>('[part=earlier]');
    const listed: number[] = [];
    for (let pages = 0; pages < 3; pages += 1) {
      listed.push(rows(element).length);
      const button = more();
      button?.focus();
      button?.click();
      await settled(element);
      const focused = (element.renderRoot as ShadowRoot).activeElement;
      if (button)
        expect(focused?.closest('li')).to.equal(
          element.renderRoot.querySelectorAll('li')[listed.at(-1)!],
        );
    }
    expect(listed).to.deep.equal([40, 80, 95]);
    expect(more()).to.equal(null);
    expect(rows(element).every(({ button }) => button !== null)).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('reaches everywhere in a show that can be seen again, before its replay is opened', async () => {
    const show = showing();
    const recording = { stream: { kind: 'hls' as const, url: '/vod.m3u8' }, clocks: [] };
    show.set({ state: { status: 'ended', recording } });
    const element = await draw(show, null);
    expect(rows(element).every(({ button }) => button !== null)).to.equal(true);
    expect(element.renderRoot.querySelector('[part=time]')?.textContent).to.contain('5:00');
  });
});
