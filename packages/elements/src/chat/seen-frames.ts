/** The frames of an element while it can be seen: what is hidden, or scrolled out of the window, has nothing to draw. */
export class SeenFrames {
  #seen = true;
  #waiting: (() => void) | null = null;
  readonly #go = (): void => {
    this.#waiting?.();
    this.#waiting = null;
  };

  readonly #observer = new IntersectionObserver((entries) => {
    this.#seen = entries.at(-1)?.isIntersecting ?? true;
    if (this.#seen && this.#waiting) requestAnimationFrame(this.#go);
  });

  /** Resolves with the next frame in which it can be seen. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      if (this.#seen) requestAnimationFrame(this.#go);
    });
  }

  watch(element: Element): void {
    this.#observer.observe(element);
  }

  /** Nobody is kept waiting for an element that is gone. */
  stop(): void {
    this.#observer.disconnect();
    this.#seen = true;
    this.#go();
  }
}
