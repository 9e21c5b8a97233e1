import { patiently } from '../time/patiently.js';
import { turn } from '../time/turn.js';

/** How each part of the default layout is fetched. The player and the stall itself are there from the start. */
const PARTS: { readonly [tag: string]: () => Promise<unknown> } = {
  'stall-layout': () => import('../layout/define.js'),
  'stall-more': () => import('../more/define.js'),
  'stall-coupon': () => import('../coupon/define.js'),
  'stall-pinned': () => import('../pinned/define.js'),
  'stall-chat': () => import('../chat/define.js'),
  'stall-sheet': () => import('../sheet/define.js'),
  'stall-panel': () => import('../panel/define.js'),
};

/** What the default layout is made of, in the order in which it is drawn. */
export const DEFAULT_PARTS: readonly string[] = Object.keys(PARTS);

const begun = new Set<string>();

/**
 * Fetches and registers parts by their tags, each until it has arrived; what is there or on its way is left
 * alone, and other tags are none of ours. Each begins in a task of its own: on a phone all at once take a tenth of a second.
 *
 * @param onError Told each failure.
 */
export async function loadParts(
  tags: readonly string[],
  onError: (error: unknown) => void,
): Promise<void> {
  for (const tag of tags) {
    if (begun.has(tag)) continue;
    begun.add(tag);
    await turn();
    const load = Object.hasOwn(PARTS, tag) ? PARTS[tag] : undefined;
    void patiently(load ?? (() => loadOther(tag)), onError);
  }
}

/** The parts that only pages with an arrangement of their own name are listed in a script of their own. */
async function loadOther(tag: string): Promise<void> {
  const { OTHER_PARTS } = await import('./other-parts.js');
  if (Object.hasOwn(OTHER_PARTS, tag)) await OTHER_PARTS[tag]?.();
}
