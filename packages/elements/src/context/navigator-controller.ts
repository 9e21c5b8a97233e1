import { ContextConsumer } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import { navigatorContext, type StallNavigator } from './navigator-context.js';

/** Reads the stall around an element, and redraws the element when the viewer went to another place. */
export class NavigatorController {
  readonly #consumer: ContextConsumer<
    typeof navigatorContext,
    ReactiveControllerHost & HTMLElement
  >;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#consumer = new ContextConsumer(host, { context: navigatorContext, subscribe: true });
  }

  /** `undefined` where the element stands alone. */
  get value(): StallNavigator | undefined {
    return this.#consumer.value;
  }
}
