import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { onAir } from '../../testing/on-air.js';
import type { ControlsElement } from '../controls/controls-element.js';
import '../player/define.js';
import type { PlayerElement } from '../player/player-element.js';

const PATIENCE = { timeout: 60_000 };

/**
 * What WebKit has for AirPlay: a stand-in, for Chromium has nothing of the kind. That a picture gets to a television by
 * it is not tested here, nor anywhere.
 */
const webkit = {
  asked: 0,
  install(): void {
    this.asked = 0;
    Object.assign(HTMLVideoElement.prototype, {
      webkitShowPlaybackTargetPicker: () => (this.asked += 1),
      webkitCurrentPlaybackTargetIsWireless: false,
    });
  },
  remove(): void {
    Reflect.deleteProperty(HTMLVideoElement.prototype, 'webkitShowPlaybackTargetPicker');
    Reflect.deleteProperty(HTMLVideoElement.prototype, 'webkitCurrentPlaybackTargetIsWireless');
  },
  /** Says whether there is a television near. */
  says(video: HTMLVideoElement, availability: 'available' | 'not-available'): void {
    const event = new Event('webkitplaybacktargetavailabilitychanged');
    video.dispatchEvent(Object.assign(event, { availability }));
  },
  sends(video: HTMLVideoElement): void {
    Object.assign(video, { webkitCurrentPlaybackTargetIsWireless: true });
    video.dispatchEvent(new Event('webkitcurrentplaybacktargetiswirelesschanged'));
  },
};

const bar = (player: PlayerElement) =>
  player.renderRoot
    .querySelector('stall-cover')
    ?.shadowRoot?.querySelector<ControlsElement>('stall-controls');
const button = (player: PlayerElement, label = 'AirPlay') =>
  bar(player)?.renderRoot?.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`) ?? null;

/** A player with a bar, once it plays. */
async function playing(): Promise<PlayerElement> {
  const src = await onAir({ live: false, length: 40 });
  const player = await fixture<PlayerElement>(
    html`<stall-player style="inline-size: 640px" controls src=${src}></stall-player>`,
  );
  await waitUntil(() => player.face === 'playing' && button(player, 'Pause'), 'the bar', PATIENCE);
  return player;
}

describe('AirPlay', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'MediaSource') as PropertyDescriptor;
  beforeEach(() => webkit.install());
  afterEach(() => {
    webkit.remove();
    Object.defineProperty(globalThis, 'MediaSource', own);
  });

  it('has a button once a television is near, for what the browser’s own HLS plays', async () => {
    Reflect.deleteProperty(globalThis, 'MediaSource');
    const player = await playing();
    expect(player.stream?.engine).to.equal('native');
    expect(button(player)).to.equal(null);
    webkit.says(player.video, 'available');
    await waitUntil(() => button(player), 'the button', PATIENCE);
    await expect(bar(player)!).to.be.accessible();
    expect(button(player)?.getAttribute('aria-pressed')).to.equal('false');
    button(player)?.click();
    expect(webkit.asked).to.equal(1);
    webkit.sends(player.video);
    await waitUntil(() => button(player)?.getAttribute('aria-pressed') === 'true', 'on', PATIENCE);
    webkit.says(player.video, 'not-available');
    await waitUntil(() => !button(player), 'no button', PATIENCE);
  });

  it('has none for what hls.js plays by a MediaSource, which a television cannot fetch', async () => {
    const player = await playing();
    expect(player.stream?.engine).to.equal('hls.js');
    webkit.says(player.video, 'available');
    await bar(player)?.updateComplete;
    expect(button(player)).to.equal(null);
  });

  it('has one for what plays by a ManagedMediaSource, as on an iPhone', async () => {
    Reflect.deleteProperty(globalThis, 'MediaSource');
    Object.assign(globalThis, {
      ManagedMediaSource: class extends (own.value as typeof MediaSource) {},
    });
    const player = await playing();
    Reflect.deleteProperty(globalThis, 'ManagedMediaSource');
    expect(player.stream?.engine).to.equal('hls.js');
    webkit.says(player.video, 'available');
    await waitUntil(() => button(player), 'the button', PATIENCE);
  });
});
