import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { FakeStream, STREAM_STARTS as T, playerOf } from '../../testing/fake-stream.js';
import { inShow, settled } from '../../testing/in-show.js';
import type { SeekEvent } from '../events/seek-event.js';
import './define.js';
import type { RewindElement } from './rewind-element.js';

const rewound = () => new FakeStream({ position: 450, atLive: false });

async function draw(
  stream: FakeStream | null,
  state: ConstructorParameters<typeof FakeShow>[0] = {},
) {
  const show = new FakeShow({
    ...state,
    state: {
      clocks: [{ discontinuity: 0, date: T, at: T }],
      shown: [{ product: 'honey', from: T + 300_000 }],
      ...state.state,
    },
  });
  const player = playerOf(stream);
  const element = await inShow<RewindElement>(
    show,
    html`<stall-rewind style="inline-size: 320px" .player=${player}></stall-rewind>`,
  );
  return { show, element, player };
}

const slider = ({ renderRoot }: RewindElement) => renderRoot.querySelector('input')!;
const press = (element: RewindElement, key: string) =>
  slider(element).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

/** Where the element asks to go when something is done to it. */
async function askedBy(element: RewindElement, act: () => void): Promise<number | null> {
  setTimeout(act);
  const asked = await oneEvent<SeekEvent>(element, 'stall-seek');
  return asked.detail.moment;
}

describe('stall-rewind', () => {
  it('is accessible', async () => {
    const { element } = await draw(rewound(), { playhead: 'rewound' });
    await expect(element).to.be.accessible();
  });

  it('is not there where there is nowhere to go back to', async () => {
    const { element } = await draw(null);
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('says where it is as a time, and what is shown there', async () => {
    const { element, player } = await draw(rewound());
    expect(slider(element).getAttribute('aria-valuetext')).to.equal(
      '2:30 behind live, Wildflower honey',
    );
    const stream = player.stream as FakeStream;
    stream.toLive();
    player.dispatchEvent(new Event('stall-player-changed'));
    await settled(element);
    expect(slider(element).getAttribute('aria-valuetext')).to.match(/^Live/);
  });

  it('goes by the keys of a slider', async () => {
    const { element } = await draw(rewound());
    expect(await askedBy(element, () => press(element, 'ArrowLeft'))).to.equal(T + 445_000);
    expect(await askedBy(element, () => press(element, 'PageDown'))).to.equal(T + 390_000);
    expect(await askedBy(element, () => press(element, 'Home'))).to.equal(T);
    expect(await askedBy(element, () => press(element, 'End'))).to.equal(null);
  });

  it('previews the place under the thumb, and goes there when it is let go', async () => {
    const { element } = await draw(rewound());
    const asked: unknown[] = [];
    element.addEventListener('stall-seek', ({ detail }) => asked.push(detail.moment));
    slider(element).value = String(T + 330_000);
    slider(element).dispatchEvent(new Event('input'));
    await settled(element);
    const preview = element.renderRoot.querySelector('[part=preview]')!;
    expect(preview.textContent).to.contain('4:30').and.to.contain('Wildflower honey');
    expect(asked).to.deep.equal([]);
    slider(element).dispatchEvent(new Event('change'));
    await settled(element);
    expect(asked).to.deep.equal([T + 330_000]);
    expect(element.renderRoot.querySelector('[part=preview]')).to.equal(null);
  });

  it('goes back to live with one tap, and is told how far that is', async () => {
    const { element, player } = await draw(rewound());
    const button = element.renderRoot.querySelector<HTMLButtonElement>('[part=live]')!;
    expect(button.textContent).to.contain('Back to live').and.to.contain('2:30');
    expect(button.getBoundingClientRect().height).to.be.at.least(44);
    expect(await askedBy(element, () => button.click())).to.equal(null);
    (player.stream as FakeStream).toLive();
    player.dispatchEvent(new Event('stall-player-changed'));
    await settled(element);
    expect(element.renderRoot.querySelector('[part=live]')).to.equal(null);
  });

  it('says that the log of then is on its way', async () => {
    const { element, show } = await draw(rewound(), { playhead: 'seeking' });
    const status = element.renderRoot.querySelector('[role=status]')!;
    expect(status).to.have.trimmed.text('Going there…');
    show.set({ playhead: 'rewound' });
    await settled(element);
    expect(status).to.have.trimmed.text('');
  });

  it('says how far into it a replay is, and has no live', async () => {
    const stream = new FakeStream({ live: false, atLive: false, position: 90 });
    const recording = {
      stream: { kind: 'hls' as const, url: '/vod.m3u8' },
      clocks: [{ discontinuity: 0, date: T, at: T }],
    };
    const { element } = await draw(stream, {
      playhead: 'rewound',
      state: { status: 'ended', recording },
    });
    expect(element.renderRoot.querySelector('[part=live]')).to.equal(null);
    expect(element.renderRoot.querySelector('[part=time]')).to.have.trimmed.text('1:30 / 10:00');
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('1:30 of 10:00');
  });

  it('lets go of its player when it leaves the page', async () => {
    const { element, show } = await draw(rewound());
    element.remove();
    expect(show.watched).to.equal(0);
  });
});
