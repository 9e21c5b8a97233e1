import { StallError } from '@livestall/protocol';
import type { Rehearsed } from '../rehearsed-show.js';
import { coupon, line, LONG, NOW, talk, viewers } from '../samples.js';
import type { Scene } from '../scene.js';

/** What people write, in other languages and at other lengths. */
export function readerScenes({ goods }: Rehearsed): Scene[] {
  const [first] = goods;
  if (!first) return [];
  const pins = [{ product: first.id, at: NOW }];
  const long = { ...first, title: LONG, unit: LONG };
  const shouting = line(9, LONG, LONG.repeat(3));
  return [
    {
      name: 'long-texts',
      show: {
        time: NOW,
        gauges: { audience: 12_345_678 },
        catalog: [long, ...goods.slice(1)],
        lines: [...talk, shouting],
        state: {
          pins,
          coupons: [coupon({ title: LONG })],
          info: { title: LONG, host: { name: LONG, badge: 'official' }, rehearsal: true },
        },
      },
    },
    {
      name: 'chinese',
      language: 'zh',
      show: { time: NOW, lines: talk, gauges: viewers, state: { pins, coupons: [coupon()] } },
    },
    {
      name: 'failed-line',
      show: {
        time: NOW,
        lines: [
          ...talk.slice(0, 3),
          line(8, 'You', 'Can I come and pick some myself?', {
            own: true,
            delivery: 'failed',
            error: new StallError('rate-limited'),
          }),
        ],
      },
    },
  ];
}
