/** Those who want to hear of a show. */
export class Listeners {
  readonly #listeners = new Set<(show: string) => void>();

  add(fn: (show: string) => void): () => void {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  tell(show: string): void {
    for (const fn of this.#listeners) fn(show);
  }
}
