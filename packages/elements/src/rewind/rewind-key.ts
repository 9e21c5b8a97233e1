import type { RewindView } from './rewind-view.js';

/** How far an arrow and a page key go, in milliseconds. */
const STEP_MS = 5_000;
const PAGE_MS = 60_000;

/**
 * Where a key leads on the line: arrows, page keys, home and end, as on any slider; `null` to live, `undefined`
 * for a key that leads nowhere.
 *
 * @param rtl Whether time runs from right to left.
 */
export function rewindKey(
  key: string,
  view: Pick<RewindView, 'from' | 'to' | 'at' | 'live'>,
  rtl: boolean,
): number | null | undefined {
  const { from, to, at, live } = view;
  const steps: { readonly [key: string]: number } = {
    ArrowUp: STEP_MS,
    ArrowDown: -STEP_MS,
    ArrowRight: rtl ? -STEP_MS : STEP_MS,
    ArrowLeft: rtl ? STEP_MS : -STEP_MS,
    PageUp: PAGE_MS,
    PageDown: -PAGE_MS,
    Home: from - at,
    End: to - at,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined) return undefined;
  const moment = Math.min(Math.max(at + step, from), to);
  return live && moment === to ? null : moment;
}
