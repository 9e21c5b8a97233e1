/** What one needs to know of live, to say whether a viewer has left it. */
export interface LiveWhereabouts {
  /** Whether the picture stands about where live plays. */
  readonly nearLive: boolean;
  /** Where live plays, in media time; `null` while unknown. */
  readonly livePoint: number | null;
  /** The playback rate that the page asked for. */
  readonly rate: number;
}

const LOOK_MS = 1_000;

/** A seek that goes back further than this is the viewer's: engines nudge a picture that hangs by less. */
const BACK_S = 1;

/** Knows whether the viewer went away from live by an act of their own. Nobody else is left behind, or left alone. */
export class LeftLive {
  readonly #video: HTMLVideoElement;
  readonly #place: LiveWhereabouts;
  #left = false;
  #wentBack = false;
  #last: number;

  /** @param signal Aborted when nobody asks any more. */
  constructor(video: HTMLVideoElement, place: LiveWhereabouts, signal: AbortSignal) {
    this.#video = video;
    this.#place = place;
    this.#last = video.currentTime;
    video.addEventListener('pause', () => this.leave(), { signal });
    video.addEventListener('seeking', () => this.#seeks(), { signal });
    const timer = setInterval(() => this.#look(), LOOK_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** Whether they went back, to another moment, paused or play it slowly, and have not been about at live since. */
  get left(): boolean {
    return this.#left;
  }

  /** Whether they went back, be it by seconds, and have not been where live plays since: they want to be just there. */
  get wentBack(): boolean {
    return this.#wentBack;
  }

  /** The viewer goes to another moment. */
  leave(): void {
    this.#left = true;
  }

  /** The viewer goes to live. */
  comeBack(): void {
    this.#left = false;
  }

  #seeks(): void {
    if (this.#video.currentTime < this.#last - BACK_S) this.#left = this.#wentBack = true;
    this.#last = this.#video.currentTime;
  }

  #look(): void {
    const { paused, seeking, ended, ownerDocument, currentTime } = this.#video;
    const { nearLive, livePoint, rate } = this.#place;
    // A seek says by its event where it goes: until that comes, it stands where it began.
    if (!seeking) this.#last = currentTime;
    if (rate < 1) this.leave();
    // Where live is unknown, such as while a stream is opened anew, nobody has come back to it.
    if (livePoint === null) return;
    if (livePoint - this.#last < BACK_S) this.#wentBack = false;
    const idle = paused || seeking || ended || ownerDocument.hidden;
    if (!idle && nearLive) this.#left = false;
  }
}
