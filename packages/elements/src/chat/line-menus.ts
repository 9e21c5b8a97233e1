import type { ChatLine } from '@livestall/client';
import type { LitElement } from 'lit';

/** What the menus of the lines stand in. */
export interface MenuPlace {
  /** The box of the lines: who has no line to go to goes there. */
  box: () => HTMLElement | null;
  lines: () => readonly ChatLine[];
  /** Whether one of the buttons is the tab stop before anybody came by keys. */
  isHouse: () => boolean;
  /** Another is open, or none. */
  turned: (open: string | null) => void;
}

/** The menus of the lines: which one is open, and where the keyboard stands among their buttons, one tab stop in all. */
export class LineMenus {
  readonly #host: LitElement;
  readonly #place: MenuPlace;
  #open: string | null = null;
  /** The line whose button was focused last. */
  #stop: string | undefined;

  constructor(host: LitElement, place: MenuPlace) {
    this.#host = host;
    this.#place = place;
  }

  /** The line whose menu is open. */
  get open(): string | null {
    return this.#open;
  }

  /** The line whose button is the tab stop. */
  stopIn(lines: readonly ChatLine[]): string | undefined {
    const chosen = lines.find(({ id }) => id === this.#stop);
    // Who only reads has none until they come by keys: else each new line would draw two.
    return (chosen ?? (this.#place.isHouse() ? lines.findLast(hasMenu) : undefined))?.id;
  }

  toggle({ id }: ChatLine): void {
    this.#turn(this.#open === id ? null : id);
  }

  close(): void {
    this.#turn(null);
  }

  /** Puts the keyboard at the button of a line. */
  focus(id: string): void {
    this.#buttons()
      .find(({ dataset }) => dataset['line'] === id)
      ?.focus();
  }

  /** A line is about to go, or its buttons: who stood at it by keys stands at the next, or goes on in the box. */
  leave({ id }: ChatLine): void {
    const buttons = this.#buttons();
    const at = buttons.findIndex(({ dataset }) => dataset['line'] === id);
    const next = at < 0 ? undefined : (buttons[at + 1] ?? buttons[at - 1]);
    (next ?? this.#place.box())?.focus({ preventScroll: true });
  }

  readonly onFocus = ({ target }: FocusEvent): void => {
    const comes =
      target === this.#place.box() && this.#stop === undefined && !this.#place.isHouse();
    const stop = comes
      ? this.#place.lines().findLast(hasMenu)?.id
      : (target as HTMLElement).dataset['line'];
    if (stop === undefined || stop === this.#stop) return;
    this.#stop = stop;
    this.#host.requestUpdate();
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#open !== null) {
      event.stopPropagation();
      this.focus(this.#open);
      this.close();
      return;
    }
    if (event.key === 'Tab' && !event.shiftKey && event.target === this.#place.box()) {
      this.#stayInSight(event);
      return;
    }
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const buttons = this.#buttons();
    const at = buttons.indexOf(event.target as HTMLElement);
    if (step === 0 || at < 0) return;
    event.preventDefault();
    buttons[at + step]?.focus();
  };

  #turn(open: string | null): void {
    // What is done with a line goes with its menu: the keyboard stays at the button.
    const within = this.#host.shadowRoot?.activeElement?.closest('.acts');
    if (within && open === null && this.#open !== null) this.focus(this.#open);
    this.#open = open;
    this.#host.requestUpdate();
    this.#place.turned(open);
  }

  /** Who reads further up goes on there: the tab stop may be at the end, where they would be taken. */
  #stayInSight(event: KeyboardEvent): void {
    const { top = 0, bottom = 0 } = this.#place.box()?.getBoundingClientRect() ?? {};
    const seen = this.#buttons().filter((button) => {
      const box = button.getBoundingClientRect();
      return box.top >= top && box.bottom <= bottom;
    });
    if (seen.length === 0 || seen.some(({ tabIndex }) => tabIndex === 0)) return;
    event.preventDefault();
    seen.at(-1)?.focus({ preventScroll: true });
  }

  #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.menu')];
  }
}

function hasMenu({ delivery, held, system }: ChatLine): boolean {
  return !delivery && !held && !system;
}
