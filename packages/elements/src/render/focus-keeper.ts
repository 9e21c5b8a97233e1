import type { LitElement, ReactiveController } from 'lit';

const FOCUSABLE = 'button:not(:disabled, [aria-disabled="true"]), a[href], input, [tabindex]';

/** Where a piece stood that had the focus: in all, and in the section around it. */
interface Place {
  piece: string;
  section: HTMLElement | null;
  index: number;
  indexInSection: number;
}

/**
 * Keeps the keyboard's place. Where a drawing takes away what has the focus, the focus goes to what is left of the
 * same piece, else to the piece that moved up in its section, else to the section's first, a heading where it can have the
 * focus. Only where the section is gone too, or has nothing that can have it, it goes to what moved up from elsewhere.
 * Pieces are marked by `data-piece`.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  #before: Place | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The piece that has the focus, or `null`. */
  get piece(): string | null {
    return this.#focused?.dataset['piece'] ?? null;
  }

  /** @internal */
  hostUpdate(): void {
    const { piece } = this;
    const focused = this.#focused;
    if (piece === null || !focused) {
      this.#before = null;
      return;
    }
    const section = focused.closest('section');
    this.#before = {
      piece,
      section,
      index: piecesIn(this.#host.shadowRoot).indexOf(focused),
      indexInSection: piecesIn(section).indexOf(focused),
    };
  }

  /** @internal */
  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (!this.#before || !root || root.activeElement) return;
    const { piece, section } = this.#before;
    const same = piecesIn(root).find(({ dataset }) => dataset['piece'] === piece);
    const inSection = section?.isConnected
      ? movedUp(section, this.#before.indexInSection)
      : undefined;
    const next =
      (same ?? inSection)?.querySelector<HTMLElement>(FOCUSABLE) ??
      movedUp(root, this.#before.index).querySelector<HTMLElement>(FOCUSABLE) ??
      root.querySelector<HTMLElement>(FOCUSABLE);
    next?.focus();
  }

  get #focused(): HTMLElement | null {
    return this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-piece]') ?? null;
  }
}

/** The piece that stands there now, else the last one, else all of it. */
function movedUp(around: HTMLElement | ShadowRoot, index: number): HTMLElement | ShadowRoot {
  const pieces = piecesIn(around);
  return pieces[index] ?? pieces.at(-1) ?? around;
}

function piecesIn(around: HTMLElement | ShadowRoot | null): HTMLElement[] {
  return [...(around?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])];
}
