import { describe, expect, it } from 'vitest';
import { ALL_FACTS, MEASURED_SHOW, PEARS, TEA } from '../../testing/all-facts.js';
import { dataLayerSink } from './data-layer-sink.js';

describe('dataLayerSink', () => {
  it('pushes facts in the shape of GA4', () => {
    const layer: object[] = [];
    for (const fact of ALL_FACTS) dataLayerSink(() => layer)(fact, MEASURED_SHOW);
    const show = { stall_show: 'show-1' };
    const about = { video_provider: 'livestall', video_title: 'Morning', ...show };
    const pears = { item_id: 'pears', item_name: 'Pears', item_variant: 'pears-2kg' };
    const box = { ...pears, price: 12.5, quantity: 2, index: 2 };
    const tea = { item_id: 'tea', item_name: 'Tea', price: 900, quantity: 1 };
    const boxes = { currency: 'USD', value: 25, items: [box] };
    const goods = {
      ...{ item_list_id: 'livestall_goods', item_list_name: 'Goods of the show' },
      currency: 'USD',
    };
    const pinned = {
      ...{ item_list_id: 'livestall_pinned', item_list_name: 'Shown by the host' },
      currency: 'JPY',
    };
    const oneTea = { currency: 'JPY', value: 900, items: [tea] };
    const paid = { currency: 'USD', value: 22.5, items: [box] };
    const ecommerce = [
      { event: 'view_item_list', ecommerce: { ...goods, items: [box] } },
      { event: 'view_item_list', ecommerce: { ...pinned, items: [tea] } },
      { event: 'view_item', ecommerce: oneTea },
      { event: 'choose_option', option_axis: 'size', option_value: '2kg', ecommerce: boxes },
      { event: 'add_to_cart', ecommerce: boxes },
      { event: 'remove_from_cart', ecommerce: oneTea },
      { event: 'select_promotion', ecommerce: { promotion_id: 'live10' } },
      { event: 'apply_promotion', ecommerce: { promotion_id: 'live10' } },
      { event: 'begin_checkout', ecommerce: boxes },
      { event: 'purchase', ecommerce: { transaction_id: 'order-7', ...paid } },
    ];
    expect(layer).toEqual([
      { event: 'video_start', duration_ms: 300, video_engine: 'hls.js', ...about },
      { event: 'video_hand_over', duration_ms: 1_500, ...about },
      { event: 'video_wait', duration_ms: 400, ...about },
      { event: 'video_rendition', video_lines: 720, ...about },
      { event: 'video_trouble', error_code: 'offline', ...about },
      { event: 'video_failure', error_code: 'media-failed', ...about },
      { event: 'web_vital', metric_name: 'LCP', metric_value: 812.5, ...show },
      // A tag manager keeps goods until it is told to forget them.
      ...ecommerce.flatMap((event) => [{ ecommerce: null }, { ...event, ...show }]),
    ]);
    for (const event of layer) {
      if ('event' in event) expect(event.event).toMatch(/^[a-z][a-z_]{0,39}$/);
      expect(event).not.toHaveProperty('value');
    }
  });

  it('says no currency of a list that has several', () => {
    const layer: unknown[] = [];
    const sink = dataLayerSink(() => layer);
    sink({ of: 'impression', items: [PEARS, TEA] }, MEASURED_SHOW);
    expect(layer.at(-1)).toMatchObject({ ecommerce: { items: [{ price: 12.5 }, { price: 900 }] } });
    expect(layer.at(-1)).not.toHaveProperty('ecommerce.currency');
  });

  it('says of a checkout what its items come to, and no sum of several currencies', () => {
    const layer: unknown[] = [];
    const sink = dataLayerSink(() => layer);
    const total = { amount: 3_100, currency: 'USD' };
    sink({ of: 'checkout', items: [PEARS, PEARS], total }, MEASURED_SHOW);
    expect(layer.at(-1)).toMatchObject({ ecommerce: { currency: 'USD', value: 50 } });
    sink({ of: 'checkout', items: [PEARS, TEA], total }, MEASURED_SHOW);
    expect(layer.at(-1)).not.toHaveProperty('ecommerce.value');
  });

  it('pushes nothing where the page has none', () => {
    const [fact] = ALL_FACTS;
    expect(() => dataLayerSink(() => undefined)(fact!, MEASURED_SHOW)).not.toThrow();
  });
});
