import { expect, fixture, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import '../coupon/define.js';
import '../giveaway/define.js';
import '../live-stall/define.js';
import '../offer/define.js';
import '../pinned/define.js';

const price = { amount: 665, currency: 'USD' };
const coupon = {
  ...{ id: 'ten', title: 'Today, on everything', kind: 'percent' as const, percent: 10 },
  ...{ opensAt: 1, total: 100 },
};
const giveaway = {
  ...{ id: 'red', kind: 'shares' as const, prize: 'For your next order', total: 20, opensAt: 1 },
  ...{ pool: { amount: 8800, currency: 'USD' }, split: 'random' as const },
  commitment: '0'.repeat(64),
};
const offer = { id: 'flash', product: 'honey', price, total: 50, perViewer: 1, opensAt: 1 };

const drops = {
  one: { giveaways: [{ giveaway, droppedAt: 1 }] },
  three: {
    coupons: [{ coupon, droppedAt: 1 }],
    offers: [{ offer, droppedAt: 2 }],
    giveaways: [{ giveaway, droppedAt: 3 }],
  },
};

/** A stall in a window of its own size, with a product on show and drops. */
async function open(
  dropped: 'one' | 'three',
  { width, height, text, dir }: { width: number; height: number; text: number; dir: 'ltr' | 'rtl' },
) {
  await setViewport({ width, height });
  const pins = [{ product: 'persimmons', at: 1 }];
  const show = new FakeShow({ time: 10, state: { pins, ...drops[dropped] } });
  const room = await fixture<HTMLElement>(
    html`<div
      dir=${dir}
      style="position: fixed; inset: 0; --stall-font-size: ${text}px; --stall-block-size: ${height}px"
    >
      <live-stall server="https://live.example" channel="farm" .connect=${() => show}></live-stall>
    </div>`,
  );
  const layout = () => room.querySelector('live-stall')?.renderRoot.querySelector('stall-layout');
  const pieces = () => layout()!.shadowRoot!;
  const cards = () =>
    [...pieces().querySelectorAll('.drops > *')].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('li') ?? []),
    ]);
  const shown = () => pieces().querySelector('stall-pinned')?.shadowRoot?.querySelector('li');
  const count = { one: 1, three: 3 }[dropped];
  const isThere = () => !!layout()?.shadowRoot && cards().length === count && !!shown();
  await waitUntil(isThere, 'drops, and what is shown', { timeout: 60_000 });
  const scroller = () => pieces().querySelector('.offers[data-shared]') ?? row();
  const row = () => pieces().querySelector('.drops')!;
  return { pieces: pieces(), cards, shown: () => shown()!, scroller };
}

/** What can be seen of a box within another. */
function within(box: DOMRect, { left, right, top, bottom }: DOMRect): DOMRect {
  const x = Math.max(box.left, left);
  const y = Math.max(box.top, top);
  return new DOMRect(x, y, Math.min(box.right, right) - x, Math.min(box.bottom, bottom) - y);
}

const areApart = (a: DOMRect, b: DOMRect) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

const boxOf = (piece: Element) => piece.getBoundingClientRect();

describe('shareRow', () => {
  // What still arrives stands elsewhere than where it will rest.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  after(async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    await setViewport({ width: 800, height: 600 });
  });

  for (const [width, height] of [
    [360, 740],
    [740, 360],
  ] as const) {
    for (const text of [16, 24, 32]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        for (const dropped of ['one', 'three'] as const) {
          it(`covers neither ${dropped} dropped nor what is shown: ${width} x ${height}, text of ${text} px, ${dir}`, async () => {
            const { pieces, cards, shown, scroller } = await open(dropped, {
              ...{ width, height, text, dir },
            });
            const { bar, offers } = {
              bar: pieces.querySelector('.bar')!,
              offers: pieces.querySelector('.offers')!,
            };
            /** All of a piece can be brought into sight, and none of it is over or under what is not its card. */
            const isClear = (piece: Element, others: Element) => {
              piece.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
              const box = boxOf(piece);
              const seen = within(box, boxOf(scroller()));
              return (
                seen.width > box.width - 1 &&
                seen.height > box.height - 1 &&
                areApart(seen, within(boxOf(others), boxOf(offers))) &&
                areApart(seen, boxOf(bar))
              );
            };
            for (const n of cards().keys()) {
              for (const words of ['h3', '.note', '.button']) {
                const piece = () => cards()[n]!.querySelector(words)!;
                await waitUntil(() => isClear(piece(), shown()), `${words} of drop ${n}`, {
                  timeout: 10_000,
                });
              }
              const captionsEnd = 0.26 * height;
              if (width < height) expect(boxOf(cards()[n]!).top).to.be.at.least(captionsEnd);
            }
            const isShown = () => {
              shown().scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
              const { top, bottom, left, right } = boxOf(shown());
              return top >= 0 && bottom <= boxOf(bar).top && left >= -1 && right <= width + 1;
            };
            await waitUntil(isShown, 'what is shown', { timeout: 10_000 });
          });
        }
      }
    }
  }
});
