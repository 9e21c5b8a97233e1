import { ga4Event } from './ga4-event.js';
import type { Sink } from './sink.js';

/**
 * Pushes facts into a page's data layer in the shape of GA4, as Google Tag Manager reads it. Before goods it is told to forget
 * those of the event before, as Google asks for: tags would send them once more.
 * https://developers.google.com/tag-manager/ecommerce-ga4
 *
 * @param dataLayer Asked for at each push: a page may have it later. `undefined`: nothing is pushed.
 */
export function dataLayerSink(dataLayer: () => unknown[] | undefined): Sink {
  return (fact, show) => {
    const layer = dataLayer();
    if (!layer) return;
    const event = ga4Event(fact, show);
    if (event.ecommerce) layer.push({ ecommerce: null });
    layer.push(event);
  };
}
