import { keepChoice, readChoice } from './kept-choice.js';
import type { LiveSection } from './live-section.js';
import { isPlace, type ConsolePlace } from './places.js';

/** What the seller chose about the console itself: where they are, how large the letters stand, and whether digits are keys. */
export class ConsoleChoices {
  readonly #changed: () => void;
  #place: ConsolePlace = 'live';
  #section: LiveSection = 'goods';
  #big = false;
  #digits = true;

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

  /** Whether the keys 1 to 9 are taps on tiles. */
  get digits(): boolean {
    return this.#digits;
  }

  /** Reads what was kept on this device. */
  read(): void {
    const place = readChoice('place');
    this.#place = isPlace(place) ? place : 'live';
    this.#big = readChoice('big') === 'yes';
    this.#digits = readChoice('digits') !== 'no';
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

  readonly setDigits = (digits: boolean): void => {
    this.#digits = digits;
    keepChoice('digits', digits ? 'yes' : 'no');
    this.#changed();
  };
}
