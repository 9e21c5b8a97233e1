import type { Show } from '@livestall/client';

/** Holds the connection to one show, and lets an element know what happens to it. */
export class ShowLink {
  readonly #onChange: () => void;
  #show: Show | null = null;
  #away = new AbortController();

  /** @param onChange Called after anything about the show changed, and after it was opened or closed. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get show(): Show | null {
    return this.#show;
  }

  /** Takes a show in place of the one before, and wakes it whenever the page is looked at again. */
  open(show: Show): void {
    this.close();
    this.#show = show;
    this.#away = new AbortController();
    const { signal } = this.#away;
    signal.addEventListener('abort', show.subscribe(this.#onChange));
    document.addEventListener(
      'visibilitychange',
      () => {
        if (!document.hidden) show.wake();
      },
      { signal },
    );
    this.#onChange();
  }

  close(): void {
    if (!this.#show) return;
    this.#away.abort();
    this.#show.close();
    this.#show = null;
    this.#onChange();
  }
}
