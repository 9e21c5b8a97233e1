import type { LitElement, ReactiveController } from 'lit';

const TOLD = 'contentvisibilityautostatechange';

/** Elsewhere all is near: Safari before 18 and Firefox before 124. */
const IS_TOLD = 'ContentVisibilityAutoStateChangeEvent' in globalThis;

/**
 * Which parts of a list are near the view. A part says by `data-part` which it is, and has `content-visibility: auto`: the browser
 * looks where it is anyway. A thousand such elements would take it several milliseconds a frame, so a part has many rows, and parts may
 * stand in chapters that are such elements too.
 */
export class NearController implements ReactiveController {
  readonly #host: LitElement;
  readonly #near = new Set<HTMLElement>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the browser tells what is near. */
  get isTold(): boolean {
    return IS_TOLD;
  }

  /** The parts that are near now; none where it is not told. */
  get parts(): number[] {
    return this.#there.map((part) => Number(part.dataset['part']));
  }

  /** The rows of the parts that are near now. A row has `data-product`. */
  get rows(): HTMLElement[] {
    const within: readonly ParentNode[] = IS_TOLD ? this.#there : [this.#host.renderRoot];
    return within.flatMap((one) => [...one.querySelectorAll<HTMLElement>('[data-product]')]);
  }

  get #there(): HTMLElement[] {
    // Of one that went nothing is told.
    for (const part of this.#near) if (!part.isConnected) this.#near.delete(part);
    return [...this.#near];
  }

  /** @internal */
  hostConnected(): void {
    this.#host.renderRoot.addEventListener(TOLD, this.#note, { capture: true });
  }

  /** @internal */
  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener(TOLD, this.#note, { capture: true });
    this.#near.clear();
  }

  readonly #note = (event: Event): void => {
    const part = event.target as HTMLElement;
    // Of a chapter that is near, a part that is near tells too.
    if (part.dataset['part'] === undefined) return;
    const { skipped } = event as ContentVisibilityAutoStateChangeEvent;
    // Of a list that is shown or hidden every part tells, each in a turn of its own: those that were far stay far.
    if (skipped && !this.#near.delete(part)) return;
    if (!skipped) this.#near.add(part);
    this.#host.requestUpdate();
  };
}
