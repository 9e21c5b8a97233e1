declare global {
  interface Window {
    /** When each frame began since this was emptied, in milliseconds of the page's clock. */
    frameTimes: number[];
    /** Moves what lists the goods by so many pixels a frame, up and down, for so long. */
    scrollGoods(pixels: number, forMs: number): Promise<void>;
  }
}

/** Runs in a page after `findDeep` and before its own scripts. It must stand alone: the browser gets its text. */
export function watchFrames(): void {
  window.frameTimes = [];
  const note = (time: number) => {
    window.frameTimes.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);

  const scrollerOf = (list: Element): Element => {
    for (let at: Element | null = list; at; at = parentOf(at)) {
      if (at.scrollHeight > at.clientHeight && getComputedStyle(at).overflowY !== 'visible')
        return at;
    }
    throw new Error('Nothing scrolls the goods.');
  };
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;

  window.scrollGoods = (pixels, forMs) =>
    new Promise((resolve) => {
      const list = window.findDeep('stall-products');
      if (!list) throw new Error('There is no list of goods.');
      const scroller = scrollerOf(list);
      const end = performance.now() + forMs;
      let by = pixels;
      const step = (now: number) => {
        const before = scroller.scrollTop;
        scroller.scrollTop += by;
        if (scroller.scrollTop === before) by = -by;
        if (now < end) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
}
