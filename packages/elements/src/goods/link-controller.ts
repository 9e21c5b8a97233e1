import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ShowController } from '../context/show-controller.js';

/** How a link is followed: also by the middle button, and from the menu of the other. */
const WAYS = ['click', 'auxclick', 'contextmenu'] as const;

/**
 * Says in a link that earns, when somebody is about to follow it, which event the picture stands at: what the show had shown by
 * then counts. Redraws what the seller says beside such links.
 */
export class LinkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #show: ShowController<unknown>;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#show = new ShowController(host, (show) => show.now.info.disclosure);
    host.addController(this);
  }

  /** @internal */
  hostConnected(): void {
    for (const way of WAYS) this.#host.addEventListener(way, this.#mark, { capture: true });
  }

  /** @internal */
  hostDisconnected(): void {
    for (const way of WAYS) this.#host.removeEventListener(way, this.#mark, { capture: true });
  }

  readonly #mark = (event: Event): void => {
    const { show } = this.#show;
    const link = event.composedPath().find(isEarning);
    // What the page has put into a slot is the page's: an address may be signed.
    if (!show || !link || !this.#host.shadowRoot?.contains(link)) return;
    const url = new URL(link.href);
    url.searchParams.set('seq', String(show.stage.seq));
    link.href = url.href;
  };
}

function isEarning(target: EventTarget): target is HTMLAnchorElement {
  return target instanceof HTMLAnchorElement && target.relList.contains('sponsored');
}
