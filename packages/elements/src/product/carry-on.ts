import type { Show } from '@livestall/client';
import type { Product } from '@livestall/protocol';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { carriedLinks, type CarriedLinks } from '../goods/carried-links.js';
import type { Words } from '../localize/words.js';
import { patiently } from '../time/patiently.js';

/** "Share it, or carry on at your phone": copies a product's link, and shows it as a QR code. */
export class CarryOn {
  readonly #host: ReactiveControllerHost;
  /** As they were when it was opened: a code that changes is hard to scan. */
  #links: (CarriedLinks & { of: string }) | null = null;
  #open = false;
  #asked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Nothing where the product leads nowhere. */
  render(product: Product, show: Show, words: Words): TemplateResult | typeof nothing {
    if (this.#links?.of !== product.id) this.#links = linksOf(product, show);
    if (!this.#links) return nothing;
    return html`<details
      part="carry-on"
      @toggle=${(event: Event) => {
        this.#open = (event.target as HTMLDetailsElement).open;
        this.#links = linksOf(product, show);
        this.#fetch();
        this.#host.requestUpdate();
      }}
    >
      <summary>${words.term('carryOn')}</summary>
      ${
        this.#open
          ? html`<stall-share
              .href=${this.#links.copied}
              .codeHref=${this.#links.scanned}
              .label=${words.text(product.title)}
            ></stall-share>`
          : nothing
      }
    </details>`;
  }

  #fetch(): void {
    if (this.#asked) return;
    this.#asked = true;
    void patiently(
      () => import('../share/define.js'),
      () => undefined,
    );
  }
}

function linksOf(product: Product, show: Show): (CarriedLinks & { of: string }) | null {
  const links = carriedLinks(product, show, location.origin);
  return links && { ...links, of: product.id };
}
