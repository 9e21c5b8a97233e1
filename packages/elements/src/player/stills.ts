/** What is to go with a video wherever it goes: itself, and the still that lies over it. */
export function withStill(video: HTMLVideoElement): Element[] {
  const { nextElementSibling: next } = video;
  return next?.matches('canvas.still') ? [video, next] : [video];
}

/** The still pictures that go with sound: a canvas over the video, as large and in the same place. */
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

  /** Lies over the video, or is gone. */
  show(video: HTMLVideoElement | null, on: boolean): void {
    if (!on || !video) this.#canvas.remove();
    else if (video.nextSibling !== this.#canvas) video.after(this.#canvas);
  }
}
