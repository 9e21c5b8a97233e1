import type { Product } from '@livestall/protocol';
import { MINUTE, scheduled } from '../samples.js';
import type { Scene } from '../scene.js';

const DAYS = ['Sat 28 November, 10:00', 'Sun 29 November, 10:00, with a walk to the upper orchard'];

/** The forms of goods that are sold otherwise than off the shelf, and of a show whose seller earns by links. */
export function sellingScenes([first]: readonly Product[]): Scene[] {
  if (!first) return [];
  const { options: _, variants: __, ...product } = first;
  const open = (name: string, terms: Partial<Product>, clicks: readonly string[] = []): Scene => ({
    ...{ name, host: {} },
    show: {
      ...scheduled(12 * MINUTE),
      catalog: [{ ...product, ...terms }],
      gauges: { [`stock:${product.id}/0`]: 8, [`stock:${product.id}/1`]: 12 },
    },
    clicks: ['role=button[name=Prepare]', '[part=goods] [aria-label^=Change]', ...clicks],
  });
  const group = (place: number) => `[part=goods] .group:nth-of-type(${place}) > summary`;
  const unitPrice = { price: { amount: 945, currency: product.price.currency }, per: 'kg' };
  const days = DAYS.map((label, index) => ({ id: `${index}`, label }));
  const visit: Partial<Product> = {
    visit: { place: 'The upper orchard at Willow Bend' },
    options: [{ id: 'day', label: 'Date', values: days }],
    variants: days.map(({ id }) => ({ id, options: { day: id } })),
  };
  return [
    open('console-weighed', { weighed: true, unitPrice }, ['[id$=-measure]']),
    open('console-pre-order', { preOrder: { from: '2026-12' } }, ['[id$=-sentFrom]']),
    open('console-origin', {}, [group(2), '[id$=-grade]']),
    open('console-trace', {}, [group(2), '.certificates > .add', '.trace > .add']),
    open('console-pricing', { unitPrice, quantity: { min: 2, max: 12, step: 2 } }, [
      ...[group(3), group(1)],
    ]),
    open('console-visit', visit, ['[id$=-place]']),
    open('console-visit-wrong', visit, [
      ...['role=button[name="Add a date"]', '[part=goods] .acts [type=submit]'],
    ]),
    {
      ...{ name: 'console-disclosure', host: {} },
      show: {
        ...scheduled(12 * MINUTE),
        state: {
          ...scheduled(12 * MINUTE).state,
          info: {
            title: 'Persimmons',
            rehearsal: false,
            disclosure: 'Mei earns 10 % of what you buy.',
          },
        },
      },
      clicks: ['role=button[name=Prepare]', '[aria-label^="Change title"]'],
    },
  ];
}
