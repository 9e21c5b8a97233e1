import type { LiveShow } from '../../../page/live-show.ts';
import { html, type Html } from '../html/html.ts';
import type { BoughtItem } from '../orders/bought-items.ts';
import type { Order } from '../orders/order.ts';
import { layout } from './layout.ts';

/** What the page shows. */
export interface ThankYouParts {
  /** Units in the basket. */
  readonly count: number;
  /** What was bought, where that is still known. */
  readonly order: Order | undefined;
  readonly items: readonly BoughtItem[];
  readonly live: LiveShow | undefined;
}

/** After the checkout, which has emptied the basket. */
export function thankYouPage({ count, order, items, live }: ThankYouParts): Html {
  const told = live && order;
  return layout({
    title: 'Thank you',
    count,
    scripts: ['thank-you-page.js', ...(told ? ['tell-order.js', 'tell-purchase.js'] : [])],
    main: html`<section
      class="message"
      ${
        told &&
        html`data-server="${live.server}" data-channel="${live.channel}" data-order="${order.id}"
        data-total="${order.total}" data-currency="${order.currency}"
        data-items="${JSON.stringify(items)}"`
      }
    >
      <h1>Thank you!</h1>
      <p>We pack your order tomorrow morning and leave it at your door by evening.</p>
      <p class="muted">This is an example shop, so no money was taken and nothing will be sent.</p>
      <p><a class="button" href="/">Back to the shop</a></p>
    </section>`,
  });
}
