import type { Show } from '@livestall/client';
import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sameSelection } from './same-selection.js';
import { showContext } from './show-context.js';

/**
 * Reads the show around an element through a selector, and redraws the element only when what was
 * selected has changed. The selector may read the element's own properties.
 */
export class ShowController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #select: (show: Show) => T;
  readonly #consumer: ContextConsumer<typeof showContext, ReactiveControllerHost & HTMLElement>;
  #show: Show | undefined;
  #drawn: T | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, select: (show: Show) => T) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: showContext,
      subscribe: true,
      callback: (show) => this.#follow(show),
    });
  }

  /** The show, or `undefined` while there is none around the element. */
  get show(): Show | undefined {
    return this.#show;
  }

  /** What the selector gives now, or `undefined` while there is no show. */
  get value(): T | undefined {
    return this.#show && this.#select(this.#show);
  }

  /** @internal */
  hostConnected(): void {
    document.addEventListener('context-provider', this.#ask);
  }

  /** @internal */
  hostUpdate(): void {
    this.#drawn = this.value;
  }

  /** @internal */
  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Somebody gives a show who was not there when this element asked for one. */
  readonly #ask = (event: Event): void => {
    if ((event as Event & { context?: unknown }).context === showContext) {
      this.#consumer.hostConnected();
    }
  };

  #follow(show: Show | undefined): void {
    this.#unsubscribe?.();
    this.#show = show;
    this.#unsubscribe = show?.subscribe(() => {
      if (!sameSelection(this.value, this.#drawn)) this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }
}
