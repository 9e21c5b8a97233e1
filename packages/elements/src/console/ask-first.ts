import type { Act } from '@livestall/protocol';
import type { ConsoleTools } from './console-tools.js';
import type { CouponRow } from './coupon-rows.js';
import { givesAll } from './gives-all.js';

/** What asks before an act that drops a coupon by which everybody has goods for nothing; `undefined` for any other. */
export function askFirst(
  draft: CouponRow['draft'],
  act: Act,
  { show, words, confirm }: ConsoleTools,
): (() => void) | undefined {
  if (!givesAll(draft, show.catalog.values())) return undefined;
  return () =>
    confirm({
      title: words.term('freeTitle'),
      text: words.term('freeText', words.text(draft.title)),
      yes: words.term('freeYes'),
      no: words.term('back'),
      act,
    });
}
