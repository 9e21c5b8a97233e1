import type { Show } from '@livestall/client';
import type { OpenPicture } from '../player/open-picture.js';
import { goToMoment, momentAt } from '../player/picture-line.js';

/** It may stand a frame off the moment that is looked for, in milliseconds. */
const NEAR_MS = 40;

/** It goes so far ahead of what plays, in milliseconds, and waits there: what it needs is fetched meanwhile. */
const AHEAD_MS = { first: 250, most: 4_000 };

/** After so many tries it is taken as it is. */
const TRIES = 8;

/** A picture rounds its time: so much later the moment has come for sure, in milliseconds. */
const SURE_MS = 20;

/** So near to the newest moment there may be nothing to show yet, in seconds. */
const EDGE_S = 0.5;

/** Along such a stretch a stream's dates run evenly, in milliseconds. */
const EVEN_MS = 10_000;

/** What is to come is looked for so often until its stream has it, in milliseconds. */
const LOOK_MS = 500;

/**
 * A picture that is to follow on another, from another angle: it goes to a moment to which the other will come, and
 * waits for it there, so that not a frame is missed.
 */
export class NextPicture {
  readonly picture: OpenPicture;
  readonly #show: Show;
  readonly #onReady: () => void;
  readonly #away = new AbortController();
  #ahead = AHEAD_MS.first;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onReady Called when it may be able to follow on now. */
  constructor(picture: OpenPicture, show: Show, onReady: () => void) {
    this.picture = picture;
    this.#show = show;
    this.#onReady = onReady;
    const { signal } = this.#away;
    for (const type of ['seeked', 'canplay']) {
      picture.video.addEventListener(type, onReady, { signal });
    }
  }

  /**
   * Whether it can follow on another picture just now. Where it cannot yet, it makes ready.
   *
   * @param due When it is to follow, in server time; `null`: as soon as may be.
   */
  follows(other: OpenPicture, due: number | null): boolean {
    clearTimeout(this.#timer);
    const { stream, video } = this.picture;
    const there = stream.seekable && video.readyState >= video.HAVE_CURRENT_DATA;
    if (!there || video.seeking) return false;
    const here = momentAt(this.#show, other.stream, other.stream.position);
    const ahead = momentAt(this.#show, stream, stream.position) - here;
    if (due !== null && due > here) {
      this.#awaitTurn(due - here + SURE_MS - ahead);
      return false;
    }
    const plays = other.stream.state === 'playing';
    const wanted = plays ? this.#ahead : 0;
    if (ahead < -NEAR_MS || ahead > wanted + NEAR_MS) return !this.#aim(wanted, ahead, here);
    if (!plays || ahead <= NEAR_MS) return true;
    this.#timer = setTimeout(this.#onReady, ahead / other.video.playbackRate);
    return false;
  }

  /** The other one goes to another moment: that is looked for anew. */
  restart(): void {
    this.#tries = 0;
    this.#ahead = AHEAD_MS.first;
  }

  /** Minds nothing any more; its picture stays open. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#away.abort();
  }

  /** Goes to what is due once its stream has that, `off` milliseconds from here, and stays there. */
  #awaitTurn(off: number): void {
    const { stream, video } = this.picture;
    if (Math.abs(off) <= NEAR_MS) return;
    const to = stream.position + off / 1_000;
    if (to === this.#within(to)) video.currentTime = to;
    else this.#timer = setTimeout(this.#onReady, LOOK_MS);
  }

  /** Goes so far ahead of the other one. False where it has tried for long, or there is no going nearer. */
  #aim(wanted: number, ahead: number, here: number): boolean {
    const { stream, video } = this.picture;
    this.#tries += 1;
    if (this.#tries > TRIES) return false;
    // What plays goes on while this one fetches: the next time it aims further ahead.
    this.#ahead = Math.min(this.#ahead * 2, AHEAD_MS.most);
    const before = stream.position;
    if (Math.abs(wanted - ahead) > EVEN_MS) goToMoment(this.#show, stream, here + wanted);
    else video.currentTime = this.#within(before + (wanted - ahead) / 1_000);
    return Math.abs(video.currentTime - before) * 1_000 > NEAR_MS;
  }

  /** The nearest media time that its stream has. */
  #within(time: number): number {
    const { seekable, behind, position } = this.picture.stream;
    const edge = behind === null ? Infinity : position + behind - EDGE_S;
    return Math.max(seekable?.from ?? 0, Math.min(time, edge));
  }
}
