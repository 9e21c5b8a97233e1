// The order for the shop's own measurement, where the shopper has consented to that. A page that is read again tells it again:
// GA4 knows an order by its number.
import { dataLayerSink, measure } from '/sdk/measure.js';
import { hasConsented } from './consent.js';

if (hasConsented()) {
  const { server, channel, order, total, currency, items } = /** @type {HTMLElement} */ (
    document.querySelector('[data-order]')
  ).dataset;
  const page = /** @type {{ dataLayer?: unknown[] }} */ (/** @type {unknown} */ (globalThis));
  const measuring = measure(
    {
      server: String(server),
      id: await showOf(`${server}/v1/channels/${channel}`),
      // Told of the picture alone, and here is none.
      now: { status: 'ended', info: { title: '', rehearsal: false } },
    },
    { consent: true, sinks: [dataLayerSink(() => page.dataLayer)] },
  );
  measuring.tell({
    of: 'purchase',
    order: String(order),
    items: JSON.parse(String(items)),
    total: { amount: Number(total), currency: String(currency) },
  });
  measuring.flush();
}

/**
 * The show that a channel shows; `null` where nobody knows, and the order is told all the same.
 * @param {string} channel
 * @returns {Promise<string | null>}
 */
async function showOf(channel) {
  try {
    const answer = await fetch(channel, { signal: AbortSignal.timeout(2_000) });
    const { show } = await answer.json();
    return show?.id ?? null;
  } catch {
    return null;
  }
}
