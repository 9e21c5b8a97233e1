import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { cssProperties } from '../render/css-properties.js';
import { coveredBelow, watchSeen } from '../render/seen-window.js';
import { icon } from '../icons/icon.js';
import { cross } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { DragDown } from './drag-down.js';
import { styles } from './sheet.styles.js';

/** How much of the stall a sheet covers at most. */
const COVERS = 0.7;

/**
 * @summary A sheet from below, over the lower part of what it stands in, closed by drag, Esc, its button
 * or a tap beside it. The focus goes in and comes back as with every modal dialog.
 *
 * @fires {Event} stall-sheet-close - Somebody closed it.
 *
 * @slot - What is on it.
 *
 * @csspart sheet - The sheet itself.
 */
export class SheetElement extends LitElement {
  static override styles = [...base, button, styles];

  readonly #words = new Words(this);

  /** Whether it is up. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Its name for those who do not see it. */
  @property() label = '';

  @query('dialog') private readonly _dialog!: HTMLDialogElement;

  #drag: DragDown | undefined;
  #dragged = 0;
  #place: Readonly<Record<string, string>> = {};
  #watch: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved on the page, a dialog stays open and is modal no more.
    if (!this.hasUpdated || !this.open) return;
    this._dialog.close();
    this.#measure();
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.#place = this.#measured();
  }

  override render(): TemplateResult {
    // Beside a click on the ground, Escape closes a dialog by itself.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<dialog
      part="sheet"
      class=${this.#drag ? 'dragged' : ''}
      aria-label=${this.label}
      style=${cssProperties({ ...this.#place, '--_drag': `${this.#dragged}px` })}
      @close=${this.#onClose}
      @click=${this.#onClick}
    >
      <div
        class="handle"
        @pointerdown=${this.#onGrab}
        @pointermove=${this.#onDrag}
        @pointerup=${this.#onRelease}
        @pointercancel=${this.#onRelease}
      ></div>
      <button
        class="round close"
        type="button"
        aria-label=${this.#words.term('close')}
        @click=${() => this._dialog.close()}
      >
        ${icon(cross)}
      </button>
      <div class="content"><slot></slot></div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this._dialog.open) this.#show();
    else if (!this.open && this._dialog.open) this._dialog.close();
  }

  #show(): void {
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    const place = (): void => this.#measure();
    addEventListener('resize', place, { signal });
    addEventListener('scroll', place, { signal, capture: true, passive: true });
    watchSeen(place, signal);
    this._dialog.showModal();
  }

  #measure(): void {
    const place = this.#measured();
    if (JSON.stringify(place) === JSON.stringify(this.#place)) return;
    this.#place = place;
    this.requestUpdate();
  }

  /** A modal dialog stands in the window; this lays it over the stall. */
  #measured(): Readonly<Record<string, string>> {
    const { left, width, height, bottom } = this.getBoundingClientRect();
    // What a dialog is placed by; on iPhones `innerHeight` may be what the keyboard leaves of it.
    const { clientHeight: room } = document.documentElement;
    const covered = coveredBelow(Math.min(bottom, room));
    const seen = Math.min(Math.min(height, room) * COVERS, room - covered);
    return {
      '--_left': `${left}px`,
      '--_width': `${width}px`,
      '--_height': `${seen + covered}px`,
      '--_bottom': `${Math.max(0, room - bottom)}px`,
      '--_keyboard': `${covered}px`,
    };
  }

  #onClose(): void {
    // Told late: it may be up again by now.
    if (this._dialog.open) return;
    this.#watch?.abort();
    this.#dragged = 0;
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('stall-sheet-close'));
  }

  /** A tap beside the sheet lands on the dialog itself, outside of its box. */
  #onClick({ target, clientX, clientY }: MouseEvent): void {
    if (target !== this._dialog) return;
    const { left, right, top, bottom } = this._dialog.getBoundingClientRect();
    const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (!inside) this._dialog.close();
  }

  #onGrab(event: PointerEvent): void {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#drag = new DragDown(event.clientY, event.timeStamp, this._dialog.offsetHeight);
    this.requestUpdate();
  }

  #onDrag(event: PointerEvent): void {
    if (!this.#drag) return;
    this.#dragged = this.#drag.move(event.clientY, event.timeStamp);
    this.requestUpdate();
  }

  #onRelease(): void {
    const closes = this.#drag?.closes;
    this.#drag = undefined;
    if (closes) this._dialog.close();
    else this.#dragged = 0;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-sheet': SheetElement;
  }
}
