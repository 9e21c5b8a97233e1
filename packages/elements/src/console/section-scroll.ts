import type { LiveSection } from './live-section.js';

/** How far each section was scrolled, so that who looks up a question comes back to the same goods. */
export class SectionScroll {
  readonly #places = new Map<LiveSection, number>();

  /** Remembers where a section stands as it is left. */
  leave(section: LiveSection): void {
    this.#places.set(section, scrollY);
  }

  /** Goes to where a section stood; one that is new begins at the top of what holds it. */
  enter(section: LiveSection, holder: HTMLElement): void {
    const top = this.#places.get(section);
    if (top !== undefined) scrollTo({ top, behavior: 'instant' });
    else if (holder.getBoundingClientRect().top < 0) holder.scrollIntoView();
  }
}
