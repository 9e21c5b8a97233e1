import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { onAir } from '../../testing/on-air.js';
import type { ControlsElement } from '../controls/controls-element.js';
import '../player/define.js';
import type { PlayerElement } from '../player/player-element.js';
import { readViewerChoices } from '../player/viewer-choices.js';

const until = (holds: () => unknown, what: string) =>
  waitUntil(() => Boolean(holds()), what, { timeout: 60_000 });

const cover = (player: PlayerElement) => player.renderRoot.querySelector('stall-cover')!;
const status = (player: PlayerElement) =>
  cover(player).shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
const button = (player: PlayerElement, label: string) =>
  cover(player)
    .shadowRoot?.querySelector<ControlsElement>('stall-controls')
    ?.renderRoot?.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`) ?? null;
const press = (player: PlayerElement, key: string) =>
  player.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

/** A recording under a bar, once it plays and somebody is known to watch it. */
async function playing(settings: Parameters<typeof onAir>[0] = { live: false, length: 40 }) {
  const src = await onAir(settings);
  const player = await fixture<PlayerElement>(
    html`<stall-player
      style="inline-size: 640px"
      src=${src}
      label="Harvest"
      controls
    ></stall-player>`,
  );
  await until(() => player.face === 'playing' && button(player, 'Pause'), 'the bar');
  await until(() => !press(player, 'Home'), 'the keys');
  return player;
}

/** Has an object answer otherwise until the test is over. */
function standIn<Of extends object>(of: Of, name: keyof Of & string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(of, name);
  Object.defineProperty(of, name, { configurable: true, writable: true, value });
  restores.push(() => {
    if (own) Object.defineProperty(of, name, own);
    else Reflect.deleteProperty(of, name);
  });
}

const restores: (() => void)[] = [];

/** What a page does for somebody who watches. Where only a device could answer, a stand-in does, and it is said so. */
describe('watching', () => {
  beforeEach(() => localStorage.removeItem('livestall:picture'));

  afterEach(() => {
    for (const restore of restores.splice(0).reverse()) restore();
    localStorage.removeItem('livestall:picture');
  });

  it('keeps the screen on while it plays and is seen, and asks anew each time', async () => {
    let asked = 0;
    let held = 0;
    // No screen here: a stand-in counts what is held.
    standIn(navigator, 'wakeLock', {
      request: () => {
        asked += 1;
        held += 1;
        return Promise.resolve({ release: () => Promise.resolve((held -= 1)) });
      },
    });
    const hide = (hidden: boolean) => {
      standIn(document, 'hidden', hidden);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const player = await playing();
    await until(() => held === 1, 'a lock');
    player.pause();
    await until(() => held === 0, 'the lock given back');
    player.play();
    await until(() => held === 1, 'a lock again');
    hide(true);
    await until(() => held === 0, 'none on a hidden page');
    hide(false);
    await until(() => held === 1, 'a lock for who is back');
    player.remove();
    await until(() => held === 0, 'none without a player');
    expect(asked).to.equal(3);
  });

  it('obeys the keys of a headset, and tells the system where the playhead is', async () => {
    const acts = new Map<string, MediaSessionActionHandler | null>();
    const places: (MediaPositionState | undefined)[] = [];
    // No headset here: a stand-in keeps what it would call.
    standIn(
      navigator.mediaSession,
      'setActionHandler',
      (action: string, act: MediaSessionActionHandler | null) => {
        acts.set(action, act);
      },
    );
    standIn(navigator.mediaSession, 'setPositionState', (place?: MediaPositionState) =>
      places.push(place),
    );
    const player = await playing();
    expect(navigator.mediaSession.metadata?.title).to.equal('Harvest');
    const ask = (action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}) =>
      acts.get(action)?.({ action, ...details });
    ask('seekto', { seekTime: 20 });
    await until(() => (player.stream?.position ?? 0) >= 20, 'the place');
    await until(() => (places.at(-1)?.position ?? 0) >= 20, 'the place told');
    expect(places.at(-1)).to.deep.include({ duration: 40, playbackRate: 1 });
    ask('seekbackward', { seekOffset: 15 });
    await until(() => (player.stream?.position ?? 99) < 15, 'fifteen seconds back');
    ask('seekforward');
    await until(() => (player.stream?.position ?? 0) >= 15, 'ten seconds on');
    ask('pause');
    await until(() => player.face === 'paused', 'the pause');
    await until(() => navigator.mediaSession.playbackState === 'paused', 'the word');
    ask('play');
    await until(() => player.face === 'playing', 'the picture');
    ask('stop');
    await until(() => player.face === 'paused', 'the stop');
    player.remove();
    await until(() => acts.get('play') === null, 'nothing to obey any more');
    expect(navigator.mediaSession.playbackState).to.equal('none');
  });

  it('tells the system no length of what is live', async () => {
    const places: unknown[] = [];
    standIn(navigator.mediaSession, 'setPositionState', (...given: unknown[]) =>
      places.push(given),
    );
    await playing({});
    await until(() => places.length > 0, 'a word');
    expect(places.at(-1)).to.eql([]);
  });

  it('puts the video alone into a window where there is none for more, and brings it back', async () => {
    const player = await playing();
    const asked: string[] = [];
    standIn(globalThis, 'documentPictureInPicture' as keyof typeof globalThis, undefined);
    // Browsers ask for a tap, which a test has not: a stand-in for their window.
    standIn(player.video, 'requestPictureInPicture', () => {
      asked.push('window');
      standIn(document, 'pictureInPictureElement', player);
      return Promise.resolve();
    });
    standIn(document, 'exitPictureInPicture', () => Promise.resolve(asked.push('page')));
    button(player, 'Picture in picture')!.click();
    await until(() => asked.length === 1, 'the window');
    button(player, 'Picture in picture')!.click();
    await until(() => asked.length === 2, 'the page');
    expect(asked).to.eql(['window', 'page']);
  });

  it('fills the screen of an iPhone by its own way, which is the video’s', async () => {
    const player = await playing();
    let filled = 0;
    // Nothing but an iPhone has it: a stand-in. That one fills its screen is not tested.
    Object.assign(player.video, { webkitEnterFullscreen: () => (filled += 1) });
    standIn(document, 'fullscreenEnabled', false);
    press(player, 'f');
    await until(() => filled === 1, 'the screen');
    player.dispatchEvent(new Event('stall-player-changed'));
    await until(() => button(player, 'Fill the screen'), 'the button');
    button(player, 'Fill the screen')!.click();
    await until(() => filled === 2, 'the screen by the button');
  });

  it('does once what a key that is held down asks for, but goes on along the picture', async () => {
    const player = await playing();
    const held = (key: string) => {
      for (const repeat of [false, true]) {
        player.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, cancelable: true }));
      }
    };
    const { muted } = player;
    held('m');
    expect(player.muted).to.equal(!muted);
    held('k');
    await until(() => player.face === 'paused', 'the pause');
    player.stream!.seek(0);
    held('ArrowRight');
    await until(() => player.stream!.position >= 10, 'twice as far');
  });

  it('keeps nothing of captions where there are none', async () => {
    const player = await playing({ live: false, length: 40 });
    press(player, 'c');
    expect(readViewerChoices().captions).to.equal(undefined);
  });

  it('remembers captions that a key has turned on or off', async () => {
    const player = await playing({ live: false, length: 40, captions: true });
    await until(() => player.stream?.captions.length, 'captions to choose from');
    press(player, 'c');
    expect(readViewerChoices().captions).to.equal('en');
    await until(() => status(player) === 'Captions on: English', 'the announcement');
    press(player, 'c');
    expect(readViewerChoices().captions).to.equal('');
    expect(player.stream?.caption).to.equal(null);
  });

  it('says how loud a key has made it, down to silence and back', async () => {
    const player = await playing();
    // A browser pauses what is unmuted without a tap.
    standIn(player.video, 'muted', true);
    const seen = () => cover(player).shadowRoot?.querySelector('[part=volume]')?.textContent ?? '';
    press(player, 'ArrowUp');
    expect(player.muted).to.equal(false);
    await until(() => status(player) === 'Volume 100%' && seen().includes('100%'), 'the word');
    for (let step = 0; step < 4; step += 1) press(player, 'ArrowDown');
    await until(() => status(player) === 'Volume 60%', 'a quieter word');
    for (let step = 0; step < 6; step += 1) press(player, 'ArrowDown');
    expect(player.muted).to.equal(true);
    await until(() => status(player) === 'Volume 0%', 'the word for silence');
    await until(() => button(player, 'Sound on'), 'the button that brings it back');
    press(player, 'ArrowUp');
    expect([player.muted, player.video.volume]).to.eql([false, 0.1]);
    await until(() => status(player) === '' && seen() === '', 'news no more');
  });

  it('keeps captions off that the playlist turns on, for who has turned them off', async () => {
    const settings = { live: false, length: 40, captions: true, captioned: true };
    const showing = (player: PlayerElement) =>
      [...player.video.textTracks].filter(({ mode }) => mode === 'showing').length;
    const first = await playing(settings);
    await until(
      () => showing(first) === 1 && first.stream?.caption,
      'captions by the playlist’s word',
    );
    press(first, 'c');
    first.remove();
    const second = await playing(settings);
    await until(() => second.stream?.captions.length, 'captions to choose from');
    await until(() => showing(second) === 0, 'none');
    expect(second.stream?.caption).to.equal(null);
  });
});
