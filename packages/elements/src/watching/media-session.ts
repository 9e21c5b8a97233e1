import type { Show } from '@livestall/client';
import { textIn } from '@livestall/protocol';
import type { PlayerElement } from '../player/player-element.js';
import type { PlayerFace } from '../player/player-face.js';
import { goTo } from './go-to.js';

/** So far the keys of a headset go, where the system does not say how far, in seconds. */
const STEP_S = 10;

/** What goes on, or is about to by itself; all else waits for somebody. */
const PLAYS: readonly PlayerFace[] = ['playing', 'opening', 'waiting'];

/** Whose picture the system shows: one for the page, that of the player that played last. */
const page: { shown: PlayerSession | null } = { shown: null };

/** Shows the system, its lock screen and its headset what a player plays, and obeys them. */
export class PlayerSession {
  readonly #player: PlayerElement;
  readonly #show: () => Show | undefined;

  constructor(player: PlayerElement, show: () => Show | undefined) {
    this.#player = player;
    this.#show = show;
  }

  /** The player changed. */
  update(): void {
    if (!('mediaSession' in navigator)) return;
    const { face } = this.#player;
    if (face === 'playing') this.#take();
    if (page.shown !== this) return;
    if (face === 'poster' || face === 'none') this.release();
    else navigator.mediaSession.playbackState = PLAYS.includes(face) ? 'playing' : 'paused';
  }

  /** The playhead moved by a leap, or the length changed. */
  place(): void {
    const { stream, video } = this.#player;
    if (page.shown !== this || !stream?.seekable) return;
    const { from, to } = stream.seekable;
    // Without a state the system draws no line: what is live has no end.
    if (stream.live || to <= from) navigator.mediaSession.setPositionState();
    else {
      const position = Math.min(Math.max(stream.position - from, 0), to - from);
      navigator.mediaSession.setPositionState({
        duration: to - from,
        position,
        playbackRate: video.playbackRate || 1,
      });
    }
  }

  /** There is nothing to show any more. */
  release(): void {
    if (page.shown !== this) return;
    page.shown = null;
    navigator.mediaSession.metadata = null;
    navigator.mediaSession.playbackState = 'none';
    for (const action of Object.keys(this.#acts)) handle(action as MediaSessionAction, null);
  }

  #take(): void {
    const { title, artist, artwork } = this.#facts;
    const { metadata } = navigator.mediaSession;
    if (page.shown !== this || metadata?.title !== title || metadata.artist !== artist) {
      navigator.mediaSession.metadata = new MediaMetadata({ title, artist, artwork });
    }
    if (page.shown === this) return;
    page.shown = this;
    for (const [action, act] of Object.entries(this.#acts)) {
      handle(action as MediaSessionAction, act);
    }
    this.place();
  }

  get #facts(): { title: string; artist: string; artwork: MediaImage[] } {
    const player = this.#player;
    const show = this.#show();
    if (!show || player.src) {
      const { poster } = player;
      return {
        title: player.getAttribute('label') ?? document.title,
        artist: '',
        artwork: poster ? [{ src: new URL(poster, document.baseURI).href }] : [],
      };
    }
    const { info, stream } = show.now;
    const src = show.address((info.poster ?? stream?.poster)?.url);
    return {
      title: textIn(info.title, navigator.languages),
      artist: textIn(info.host?.name, navigator.languages),
      artwork: src === null ? [] : [{ src }],
    };
  }

  get #acts(): { readonly [action in MediaSessionAction]?: MediaSessionActionHandler } {
    const player = this.#player;
    const go = (by: number) => goTo(player, this.#show(), (player.stream?.position ?? 0) + by);
    return {
      play: () => player.play(),
      pause: () => player.pause(),
      stop: () => player.pause(),
      seekbackward: ({ seekOffset }) => go(-(seekOffset ?? STEP_S)),
      seekforward: ({ seekOffset }) => go(seekOffset ?? STEP_S),
      seekto: ({ seekTime }) => {
        const { from } = player.stream?.seekable ?? { from: 0 };
        if (seekTime !== undefined) goTo(player, this.#show(), from + seekTime);
      },
    };
  }
}

/** A browser refuses actions that it does not know. */
function handle(action: MediaSessionAction, act: MediaSessionActionHandler | null): void {
  try {
    navigator.mediaSession.setActionHandler(action, act);
  } catch {
    // Then there is no key for it either.
  }
}
