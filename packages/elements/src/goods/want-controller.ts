import type { Show } from '@livestall/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Says of which goods an element shows the prices, so that the store is asked for them. */
export class WantController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #show: () => Show | undefined;
  readonly #near: () => readonly string[];
  #told: Show | undefined;

  /** @param near The ids of what is near the view once the element is drawn. */
  constructor(
    host: ReactiveControllerHost,
    show: () => Show | undefined,
    near: () => readonly string[],
  ) {
    this.#host = host;
    this.#show = show;
    this.#near = near;
    host.addController(this);
  }

  /** @internal */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** @internal */
  hostUpdated(): void {
    const show = this.#show();
    if (show !== this.#told) this.hostDisconnected();
    this.#told = show;
    show?.cart.want(this, this.#near());
  }

  /** @internal */
  hostDisconnected(): void {
    this.#told?.cart.want(this, []);
    this.#told = undefined;
  }
}
