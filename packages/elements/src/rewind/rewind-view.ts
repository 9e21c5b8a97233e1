import type { Show } from '@livestall/client';
import type { StreamPlayer } from '@livestall/media';
import type { Product } from '@livestall/protocol';
import { productView } from '../goods/product-view.js';
import { momentAt } from '../player/picture-line.js';

/** A live stream that can be gone back in by less than this needs no line, in milliseconds. */
const LEAST_MS = 30_000;

/** Where a product came up. */
export interface RewindMark {
  readonly product: Product;
  readonly at: number;
}

/** The line that one can go back on. All are moments of the show, in server time. */
export interface RewindView {
  readonly from: number;
  /** Where live is, or the end. */
  readonly to: number;
  readonly at: number;
  readonly live: boolean;
  readonly atLive: boolean;
  /** Oldest first; only those that can be gone to. */
  readonly marks: readonly RewindMark[];
}

/** The line of a stream, or `null` where there is nowhere to go back to. */
export function rewindView(show: Show, stream: StreamPlayer | null): RewindView | null {
  if (!stream?.seekable || stream.state === 'opening' || stream.state === 'failed') return null;
  const { seekable, live, atLive, position } = stream;
  const from = momentAt(show, stream, seekable.from);
  const to = momentAt(show, stream, seekable.to);
  if (to <= from || (live && to - from < LEAST_MS)) return null;
  const at = atLive ? to : Math.min(Math.max(momentAt(show, stream, position), from), to);
  return { from, to, at, live, atLive, marks: marksOf(show, from, to) };
}

function marksOf(show: Show, from: number, to: number): RewindMark[] {
  return show.now.shown.flatMap((one) => {
    const view = one.from >= from && one.from <= to ? productView(show, one.product) : null;
    return view ? { product: view.product, at: one.from } : [];
  });
}

/** What was shown last at a moment, among the marks. */
export function markAt({ marks }: RewindView, moment: number): RewindMark | undefined {
  return marks.findLast(({ at }) => at <= moment);
}
