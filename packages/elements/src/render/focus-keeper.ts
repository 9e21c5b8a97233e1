import type { LitElement, ReactiveController } from 'lit';

const FOCUSABLE = 'button:not(:disabled, [aria-disabled="true"]), a[href], input, [tabindex]';

/**
 * Keeps the keyboard's place. Where a drawing takes away what has the focus, the focus goes to what is left of the
 * same piece, else to the piece that moved up, else to whatever there is. Pieces are marked by `data-piece`.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  #before: { piece: string; index: number } | null = null;

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
    this.#before =
      piece === null || !focused ? null : { piece, index: this.#pieces.indexOf(focused) };
  }

  /** @internal */
  hostUpdated(): void {
    if (!this.#before || this.#host.shadowRoot?.activeElement) return;
    const { piece, index } = this.#before;
    const pieces = this.#pieces;
    const same = pieces.find(({ dataset }) => dataset['piece'] === piece);
    const near = same ?? pieces[index] ?? pieces.at(-1) ?? this.#host.shadowRoot;
    near?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }

  get #focused(): HTMLElement | null {
    return this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-piece]') ?? null;
  }

  get #pieces(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])];
  }
}
