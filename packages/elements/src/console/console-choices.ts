import { keepChoice, readChoice } from './kept-choice.js';
import type { LiveSection } from './live-section.js';
import type { ConsolePlace } from './places.js';

/** What the seller chose about the console itself: where they are, and how large the letters stand. */
export class ConsoleChoices {
  readonly #changed: () => void;
  #place: ConsolePlace = 'live';
  #section: LiveSection = 'goods';
  #big = false;

  /** @param changed Called after a choice. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get place(): ConsolePlace {
    return this.#place;
  }

  get section(): LiveSection {
    return this.#section;
  }

  get big(): boolean {
    return this.#big;
  }

  /** Reads what was kept on this device. */
  read(): void {
    this.#place = readChoice('place') === 'prepare' ? 'prepare' : 'live';
    this.#big = readChoice('big') === 'yes';
  }

  readonly go = (place: ConsolePlace): void => {
    this.#place = place;
    keepChoice('place', place);
    this.#changed();
  };

  /** A section begins at its top: the one before may have been scrolled far down. */
  readonly turn = (section: LiveSection): void => {
    this.#section = section;
    this.#changed();
  };

  readonly setBig = (big: boolean): void => {
    this.#big = big;
    keepChoice('big', big ? 'yes' : 'no');
    this.#changed();
  };
}
