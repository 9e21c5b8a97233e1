import type { Show } from '@livestall/client';
import type { StreamPlayer } from '@livestall/media';
import type { Recording } from '@livestall/protocol';
import type { OpenPicture } from './open-picture.js';
import { recordingClocks } from './picture-line.js';

/** Has the stage of a show go with a picture, and with now where there is none. */
export class StageFollower {
  readonly #onShow: () => void;
  /** Which show goes with which stream. */
  #followed: { show: Show | undefined; stream: StreamPlayer | null } | null = null;
  #unsubscribe: (() => void) | undefined;

  /** @param onShow Called after each change of the show. */
  constructor(onShow: () => void) {
    this.#onShow = onShow;
  }

  /**
   * Told whenever one of them may be another.
   *
   * @param recording What the picture is of, where it is no live one.
   */
  follow(
    show: Show | undefined,
    picture: OpenPicture | null,
    recording: Recording | null | undefined,
  ): void {
    const stream = picture && !hasStopped(picture.stream, show) ? picture.stream : null;
    if (show !== this.#followed?.show) {
      this.#unsubscribe?.();
      this.#unsubscribe = show?.subscribe(this.#onShow);
    } else if (stream === this.#followed?.stream) return;
    this.#followed = { show, stream };
    const of = recording ? recordingClocks(recording) : (picture?.scene ?? null);
    show?.followPicture(stream?.clock ?? null, of);
  }

  /** Lets go of the show. */
  end(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#followed = null;
  }
}

/** A stream that stopped with its show never comes to its end: what is left is now. */
function hasStopped({ atLive, state }: StreamPlayer, show: Show | undefined): boolean {
  return show?.now.status === 'ended' && atLive && state !== 'playing';
}
