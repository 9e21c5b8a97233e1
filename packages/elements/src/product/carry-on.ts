import type { Show } from '@livestall/client';
import type { Product } from '@livestall/protocol';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { carriedLinks, type CarriedLinks } from '../goods/carried-links.js';
import { productLink } from '../goods/product-link.js';
import { LateScript } from '../late/late-script.js';
import type { Words } from '../localize/words.js';

/** "Share it, or carry on at your phone": copies a product's link, and shows it as a QR code. */
export class CarryOn {
  readonly #host: LitElement;
  readonly #words: Words;
  readonly #script: LateScript;
  readonly #load: () => Promise<unknown>;
  /** As they were when it was opened: a code that changes is hard to scan. */
  #links: CarriedLinks | null = null;
  /** What they are of: another product leads elsewhere, and so does the same one once there is a cart. */
  #href: string | undefined;
  #open = false;

  /** @param load Another way to have it, for a test: a script that does not arrive cannot be had otherwise. */
  constructor(
    host: LitElement,
    words: Words,
    load: () => Promise<unknown> = () => import('../share/define.js'),
  ) {
    this.#host = host;
    this.#words = words;
    this.#script = new LateScript(host, words);
    this.#load = load;
  }

  /** Nothing where the product leads nowhere. */
  render(product: Product, show: Show): TemplateResult | typeof nothing {
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
        if (details.open) void this.#unfold(details);
      }}
    >
      <summary>${this.#words.term('carryOn')}</summary>
      ${this.#open ? this.#renderLinks(product, this.#links) : nothing}
    </details>`;
  }

  #renderLinks({ title }: Product, { copied, scanned }: CarriedLinks): TemplateResult {
    if (this.#script.lost === null) {
      return html`<stall-share
        .href=${copied}
        .codeHref=${scanned}
        .label=${this.#words.text(title)}
      ></stall-share>`;
    }
    return html`${this.#script.renderLoss()}
      <button
        class="button"
        type="button"
        @click=${({ currentTarget }: Event) =>
          void this.#again((currentTarget as Element).closest('details'))}
      >
        ${this.#script.label('carryOn')}
      </button>`;
  }

  /** The button goes as it is tapped: the keyboard stands at what unfolds it meanwhile. */
  async #again(details: HTMLDetailsElement | null): Promise<void> {
    if (!details) return;
    const unfolded = this.#unfold(details);
    details.querySelector('summary')?.focus();
    await unfolded;
  }

  /** Brings what was opened into sight: it is mostly below the edge. */
  async #unfold(details: HTMLDetailsElement): Promise<void> {
    await this.#script.ask(this.#load);
    await this.#host.updateComplete;
    await details.querySelector('stall-share')?.updateComplete;
    if (details.open) details.scrollIntoView({ block: 'nearest' });
  }
}
