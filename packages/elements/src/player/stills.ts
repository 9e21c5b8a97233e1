/** What is to go with a video wherever it goes: the still that lies under it, and itself. */
export function withStill(video: HTMLVideoElement): Element[] {
  const { previousElementSibling: before } = video;
  return before?.matches('canvas.still') ? [before, video] : [video];
}

/**
 * The still pictures that go with sound: a canvas under the video, as large and in the same place. A video without a
 * picture can be seen through, and its captions stand over the still.
 */
export class Stills {
  readonly #canvas = document.createElement('canvas');

  constructor() {
    this.#canvas.className = 'still';
    this.#canvas.ariaHidden = 'true';
  }

  /** Draws the picture that a video shows just now. */
  draw(still: HTMLVideoElement): void {
    this.#canvas.width = still.videoWidth;
    this.#canvas.height = still.videoHeight;
    this.#canvas.getContext('2d')?.drawImage(still, 0, 0);
  }

  /** Lies under the video, or is gone. */
  show(video: HTMLVideoElement | null, on: boolean): void {
    if (!on || !video) this.#canvas.remove();
    else if (video.previousSibling !== this.#canvas) video.before(this.#canvas);
  }
}
