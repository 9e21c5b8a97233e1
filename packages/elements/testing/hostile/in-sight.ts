/**
 * Has everything be in sight, wherever it stands, so that all is drawn; a scene is longer than any window.
 *
 * @returns Has the page look again.
 */
export function putAllInSight(): () => void {
  const real = globalThis.IntersectionObserver;
  globalThis.IntersectionObserver = class extends real {
    readonly #tell: (target: Element) => void;

    constructor(callback: IntersectionObserverCallback) {
      super(() => undefined);
      this.#tell = (target) => {
        const box = target.getBoundingClientRect();
        const entry: IntersectionObserverEntry = {
          target,
          isIntersecting: true,
          intersectionRatio: 1,
          boundingClientRect: box,
          intersectionRect: box,
          rootBounds: null,
          time: 0,
        };
        callback([entry], this);
      };
    }

    override observe(target: Element): void {
      queueMicrotask(() => this.#tell(target));
    }
  };
  return () => {
    globalThis.IntersectionObserver = real;
  };
}

/**
 * Has frames come as soon as they are asked for, with nothing painted.
 *
 * @returns Has them come with paintings again.
 */
export function hurryFrames(): () => void {
  const { requestAnimationFrame, cancelAnimationFrame } = globalThis;
  globalThis.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()));
  globalThis.cancelAnimationFrame = (id) => window.clearTimeout(id);
  return () => Object.assign(globalThis, { requestAnimationFrame, cancelAnimationFrame });
}
