import type { Show } from '@livestall/client';
import type { Product } from '@livestall/protocol';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { carriedLinks, type CarriedLinks } from '../goods/carried-links.js';
import { productLink } from '../goods/product-link.js';
import type { Words } from '../localize/words.js';
import { patiently } from '../time/patiently.js';

/** "Share it, or carry on at your phone": copies a product's link, and shows it as a QR code. */
export class CarryOn {
  readonly #host: ReactiveControllerHost;
  /** As they were when it was opened: a code that changes is hard to scan. */
  #links: CarriedLinks | null = null;
  /** What they are of: another product leads elsewhere, and so does the same one once there is a cart. */
  #href: string | undefined;
  #open = false;
  #asked: Promise<unknown> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Nothing where the product leads nowhere. */
  render(product: Product, show: Show, words: Words): TemplateResult | typeof nothing {
    const { href } = productLink(product, show);
    if (href !== this.#href) this.#links = carriedLinks(product, show, location.origin);
    this.#href = href;
    if (!this.#links) return nothing;
    return html`<details
      part="carry-on"
      @toggle=${(event: Event) => {
        const details = event.target as HTMLDetailsElement;
        this.#open = details.open;
        this.#links = carriedLinks(product, show, location.origin);
        this.#host.requestUpdate();
        void this.#unfold(details);
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

  /** Brings what was opened into sight: it is mostly below the edge. */
  async #unfold(details: HTMLDetailsElement): Promise<void> {
    this.#asked ??= patiently(
      () => import('../share/define.js'),
      () => undefined,
    );
    await this.#asked;
    await this.#host.updateComplete;
    await details.querySelector('stall-share')?.updateComplete;
    if (details.open) details.scrollIntoView({ block: 'nearest' });
  }
}
