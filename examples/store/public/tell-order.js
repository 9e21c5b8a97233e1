// What a browser says of an order is unconfirmed until the shop's backend says so too (src/telling/).
import { tellOrder } from '/sdk/credit.js';

const { server, order, total, currency } = /** @type {HTMLElement} */ (
  document.querySelector('[data-order]')
).dataset;

// A click that counts no more, or a line that is cut, is nothing to the shopper.
await tellOrder({
  server: String(server),
  id: String(order),
  total: { amount: Number(total), currency: String(currency) },
}).catch(() => undefined);
