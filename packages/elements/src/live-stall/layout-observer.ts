import type { Layout } from '../context/navigator-context.js';

const LAYOUTS: readonly Layout[] = ['narrow', 'side', 'medium', 'wide'];

/**
 * Watches which layout the container queries of `layouts.styles.ts` have chosen. They decide, in CSS; this
 * only reads their answer, so that the breakpoints stand in one place. In a page's own arrangement they choose
 * none: nothing lies over the picture there, as in the layout between narrow and wide.
 */
export class LayoutObserver {
  readonly #observer: ResizeObserver;

  constructor(frame: Element, onLayout: (layout: Layout) => void) {
    this.#observer = new ResizeObserver(() => {
      const chosen = getComputedStyle(frame).getPropertyValue('--_layout').trim();
      onLayout(LAYOUTS.find((layout) => layout === chosen) ?? 'medium');
    });
    this.#observer.observe(frame);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
