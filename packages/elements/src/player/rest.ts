import type { StreamPlayer } from '@livestall/media';
import { isApart } from './is-apart.js';

/** The rest that a silent picture takes while nobody looks at it. A window of its own is looked at. */
export class Rest {
  #wake: (() => void) | undefined;
  #atLive = false;

  /** Whether the picture is paused for it, and not by the viewer. */
  get rests(): boolean {
    return this.#wake !== undefined;
  }

  /**
   * Out of sight a silent picture rests, once; seen again it plays on, at live for who was there. Told after each
   * change: out of sight it may begin only now.
   */
  look(inView: boolean, video: HTMLVideoElement | null, player: StreamPlayer | null): void {
    if (inView) {
      this.#wake?.();
      this.#wake = undefined;
    } else if (!this.rests && video?.muted && player?.state === 'playing' && !isApart(video)) {
      this.#atLive = player.atLive;
      video.pause();
      this.#wake = () => {
        if (this.#atLive) player.toLive();
        else video.play().catch(() => undefined);
      };
    }
  }

  /** The picture goes: what comes in its place plays, and rests, by itself. */
  end(): void {
    this.#wake = undefined;
  }

  /** The viewer goes to another moment: out of sight too, it is there that the picture plays on. */
  leaveLive(): void {
    this.#atLive = false;
  }
}
