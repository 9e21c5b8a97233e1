import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow } from '../../testing/in-show.js';
import { onAir } from '../../testing/on-air.js';
import './define.js';
import { giveVideo, newVideo } from './first-video.js';
import type { PlayerElement } from './player-element.js';

const draw = (show = new FakeShow({ state: { stream: null } })) =>
  inShow<PlayerElement>(show, html`<stall-player></stall-player>`);

/** Draws with a browser that says what is in view when the test does. */
async function drawUnseen(show: FakeShow) {
  let look: (...seen: boolean[]) => void = () => undefined;
  const browsers = window.IntersectionObserver;
  window.IntersectionObserver = class extends browsers {
    constructor(tell: IntersectionObserverCallback) {
      super(() => undefined);
      look = (...seen) =>
        tell(
          seen.map((isIntersecting) => ({ isIntersecting }) as IntersectionObserverEntry),
          this,
        );
    }
  };
  const player = await draw(show);
  window.IntersectionObserver = browsers;
  return { player, look };
}

describe('stall-player', () => {
  it('is accessible', async () => {
    await expect(await draw()).to.be.accessible();
  });

  it('is silent until somebody asked for sound', async () => {
    const player = await draw();
    const video = player.renderRoot.querySelector('video')!;
    expect(video.muted).to.equal(true);
    player.setMuted(false);
    await player.updateComplete;
    expect(video.muted).to.equal(false);
  });

  it('opens at the first look, and rests out of sight unless it has a window of its own', async () => {
    const stream = { kind: 'hls', url: 'https://live.example/none.m3u8' } as const;
    const { player, look } = await drawUnseen(new FakeShow({ state: { stream } }));
    // Several at once: the newest counts.
    look(true, false);
    await aTimeout(50);
    expect(player.stream).to.equal(null);
    look(false, true);
    await waitUntil(() => player.stream !== null, 'the stream is open', { timeout: 60_000 });

    const video = player.renderRoot.querySelector('video')!;
    let pauses = 0;
    video.pause = () => (pauses += 1);
    Object.defineProperty(player.stream, 'state', { value: 'playing' });
    const apart = (value: Element | null) =>
      Object.defineProperty(player.shadowRoot, 'pictureInPictureElement', {
        value,
        configurable: true,
      });
    apart(video);
    look(false);
    expect(pauses).to.equal(0);
    apart(null);
    look(false);
    expect(pauses).to.equal(1);
  });

  it('rests as soon as it plays, where it was scrolled past before', async () => {
    const stream = { kind: 'hls', url: await onAir() } as const;
    const { player, look } = await drawUnseen(new FakeShow({ state: { stream } }));
    look(true);
    look(false);
    const state = () => player.stream?.state;
    await waitUntil(() => state() === 'paused', 'it rests', { timeout: 60_000 });
    look(true);
    await waitUntil(() => state() === 'playing', 'it plays', { timeout: 60_000 });
  });

  it('leaves nothing listening to its show once it is gone', async () => {
    const stream = { kind: 'hls', url: 'https://live.example/none.m3u8' } as const;
    const show = new FakeShow({ state: { stream } });
    const player = await draw(show);
    await waitUntil(() => player.stream, 'the stream is open', { timeout: 60_000 });
    player.remove();
    await waitUntil(() => !player.stream, 'it is closed', { timeout: 60_000 });
    expect(show.watched).to.equal(0);
  });

  it('leaves the line to the first frame, and draws its poster once that takes long', async () => {
    const poster = { url: 'https://live.example/poster.jpg', alt: 'A stall', width: 9, height: 16 };
    const stream = { kind: 'hls', url: 'https://live.example/none.m3u8', poster } as const;
    const player = await draw(new FakeShow({ state: { stream } }));
    const posters = () => player.renderRoot.querySelectorAll('[part=poster]').length;
    expect([player.awaited, posters()]).to.eql([true, 0]);
    await waitUntil(() => posters() === 1, 'the poster', { timeout: 60_000 });
    expect(player.awaited).to.equal(false);
  });

  it('keeps the name that stands below the first video until its picture covers it', async () => {
    const stream = { kind: 'hls', url: await onAir() } as const;
    const name = Object.assign(document.createElement('p'), { className: 'title' });
    const video = newVideo();
    const picture = document.createElement('div');
    picture.append(name, video);
    const given = document.createElement('stall-player');
    giveVideo(given, video);
    const player = await inShow<PlayerElement>(new FakeShow({ state: { stream } }), html`${given}`);
    expect([player.video, video.getRootNode()]).to.eql([video, player.renderRoot]);
    const followed = name.compareDocumentPosition(video) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(followed, 'what comes later lies above').to.be.above(0);
    await waitUntil(() => player.face === 'playing', 'it plays', { timeout: 60_000 });
    await player.updateComplete;
    expect(name.isConnected).to.equal(false);
  });

  it('plays in its place on a phone, and by itself', async () => {
    const video = (await draw()).renderRoot.querySelector('video')!;
    expect(video.playsInline && video.autoplay).to.equal(true);
  });
});
