import type { Product } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { pinned, viewers } from '../samples.js';
import type { Scene } from '../scene.js';

const DAYS = ['Sat 28 November, 10:00', 'Sun 29 November, 10:00', 'Sat 5 December, 14:00'];

/** Goods that are sold otherwise than off the shelf, each on its own page, as a buyer sees it. */
export function kindScenes(busy: FakeShowState, goods: readonly Product[]): Scene[] {
  const [first, ...others] = goods;
  if (!first) return [];
  const { options: _, variants: __, ...plain } = first;
  const { currency } = plain.price;
  const one = (name: string, terms: Partial<Product>, more: Partial<Scene> = {}): Scene => ({
    name: `product-${name}`,
    show: pinned({ ...busy, catalog: [{ ...plain, ...terms }, ...others] }, plain.id),
    clicks: ['stall-pinned [part=title]'],
    ...more,
  });
  const unitPrice = { price: { amount: 945, currency }, per: 'kg' };
  const days = DAYS.map((label, index) => ({ id: `${index}`, label }));
  const visit: Partial<Product> = {
    title: 'A morning in the persimmon orchard',
    visit: { place: 'The upper orchard at Willow Bend', url: 'https://map.example/orchard' },
    options: [{ id: 'day', label: 'Date', values: days }],
    variants: days.map(({ id }) => ({ id: `visit-${id}`, options: { day: id } })),
  };
  const places = [8, 0, 1].map(
    (left, index) => [`stock:${plain.id}/visit-${index}`, left] as const,
  );
  const visited = one('visit', visit);
  const tight = { gauges: { ...viewers, [`stock:${plain.id}`]: 4 } };
  return [
    one('weighed', { weighed: true, unitPrice, quantity: { min: 2, max: 10, step: 2 } }),
    one('pre-order', { preOrder: { from: '2027-03' }, delivery: { min: 2, max: 4 } }),
    {
      ...visited,
      show: { ...visited.show, gauges: { ...viewers, ...Object.fromEntries(places) } },
    },
    {
      ...one('few-left', { compareAt: { amount: plain.price.amount + 400, currency } }),
      show: { ...pinned({ ...busy, ...tight }, plain.id) },
    },
    one(
      'area',
      { provenance: { origin: { country: 'US' }, deliversTo: ['US-CA', 'MX'] } },
      { clicks: ['stall-pinned [part=title]', 'stall-product .area summary'] },
    ),
    one('arabic', {}, { language: 'ar' }),
    one('hindi', {}, { language: 'hi' }),
  ];
}
