import type { LocalText } from '@livestall/protocol';

/** What the angle at the stall is called. */
export const STALL: LocalText = { en: 'At the stall', zh: '摊位' };

/** What the others are called, by their ids in the sample. */
export const OTHERS: Readonly<Record<string, LocalText>> = {
  packing: { en: 'Packing table', zh: '包装台' },
};

/** The clocks of the others are so far ahead, in milliseconds: no two cameras agree on the time. */
export const AHEAD_MS = 7_000;
