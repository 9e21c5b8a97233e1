import { keepChoice, readChoice } from '../kept-choice.js';

const NAME = 'glance-done';

/** How many are remembered: those before are long over. */
const KEPT = 200;

/** What the host is done with in a show; kept on this device, so that a reload does not bring it back. */
export class DoneItems {
  #show: string | null = null;
  #ids: readonly string[] = [];

  /** Another show begins anew. */
  follow(show: string | null): void {
    if (show === this.#show) return;
    this.#show = show;
    this.#ids = kept(show);
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  add(id: string): void {
    this.#ids = [...this.#ids.filter((one) => one !== id), id].slice(-KEPT);
    keepChoice(NAME, JSON.stringify([this.#show, ...this.#ids]));
  }
}

function kept(show: string | null): string[] {
  try {
    const words: unknown = JSON.parse(readChoice(NAME) ?? '[]');
    if (!Array.isArray(words) || words[0] !== show) return [];
    return words.slice(1).filter((word) => typeof word === 'string');
  } catch {
    return [];
  }
}
