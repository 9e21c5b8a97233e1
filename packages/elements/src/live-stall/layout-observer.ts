import type { Layout } from '../context/navigator-context.js';

const LAYOUTS: readonly Layout[] = ['narrow', 'side', 'medium', 'wide'];

/**
 * Watches which layout the container queries of `frame.styles.ts` have chosen, and whether the talk has a column in it. They decide, in CSS; this
 * only reads their answer, so that the breakpoints stand in one place. In a page's own arrangement they choose
 * none: nothing lies over the picture there, as in the layout between narrow and wide.
 */
export class LayoutObserver {
  readonly #observer: ResizeObserver;

  constructor(frame: Element, onLayout: (layout: Layout, talkBeside: boolean) => void) {
    this.#observer = new ResizeObserver(() => {
      const styles = getComputedStyle(frame);
      const chosen = styles.getPropertyValue('--_layout').trim();
      const talkBeside = styles.getPropertyValue('--_talk').trim() === 'beside';
      onLayout(LAYOUTS.find((layout) => layout === chosen) ?? 'medium', talkBeside);
    });
    this.#observer.observe(frame);
    // Another shape of the picture may choose other columns in a frame of the same size.
    const picture = frame.querySelector('[part=player]');
    if (picture) this.#observer.observe(picture);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
