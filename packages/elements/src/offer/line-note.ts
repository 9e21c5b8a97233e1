import type { Show } from '@livestall/client';
import { lineGauge, readGauge, type Hold } from '@livestall/protocol';
import type { Words } from '../localize/words.js';

/** Which one in the line somebody is by now, at most: who left it is counted still. `undefined` where it is not known. */
export function numberInLine(show: Show, { offer, place }: Hold): number | undefined {
  if (place === undefined) return undefined;
  const number = place - (readGauge(show.gauges, lineGauge(offer)) ?? 0);
  return number > 0 ? number : undefined;
}

/** What somebody in the line reads. */
export function lineNote(number: number | undefined, words: Words): string {
  return number === undefined
    ? words.term('offerWaiting')
    : words.term('offerWaitingAs', words.number(number));
}
