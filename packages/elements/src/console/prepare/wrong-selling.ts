import type { Product } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import { firstDay } from './first-day.js';
import { isLink } from './is-link.js';
import type { Values } from '../kept-values.js';
import { localTime } from './local-time.js';
import { wrongRequestForm } from './request-values.js';
import { kindOf } from './selling-kind.js';
import { hasPlainDates, wrongDates } from './visit-dates.js';

/**
 * What is wrong with how a product is sold, by field: those of its kind alone are looked at. A day that has gone by since it was said
 * stands, so that the rest can be mended; another one must be to come.
 *
 * @param now The server's time.
 */
export function wrongSelling(
  values: Values,
  base: Product | undefined,
  now: number,
  words: ConsoleWords,
): Record<string, string> {
  const kind = kindOf(values);
  const today = localTime(new Date(now)).slice(0, 10);
  if (kind === 'visit') return wrongVisit(values, base, today, words);
  if (kind === 'request') return wrongRequestForm(values, words);
  return kind === 'preOrder' ? wrongPreOrder(values, base, today, words) : {};
}

function wrongPreOrder(
  { sentFrom = '' }: Values,
  base: Product | undefined,
  today: string,
  words: ConsoleWords,
): Record<string, string> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(sentFrom)) return { sentFrom: words.term('needsDay') };
  const before = base?.preOrder && firstDay(base.preOrder.from);
  const isGone = sentFrom < today && sentFrom !== before;
  return isGone ? { sentFrom: words.term('needsDayToCome') } : {};
}

function wrongVisit(
  values: Values,
  base: Product | undefined,
  today: string,
  words: ConsoleWords,
): Record<string, string> {
  const { place = '', map = '' } = values;
  return {
    ...(place.trim() === '' && { place: words.term('needsPlace') }),
    ...(map.trim() !== '' && !isLink(map.trim()) && { map: words.term('needsLinkOrNone') }),
    ...(hasPlainDates(base) && wrongDates(values, base, today, words)),
  };
}
