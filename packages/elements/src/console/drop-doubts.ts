import type { OfferDraft, RunItem } from '@livestall/protocol';
import type { ConsoleTools, Question } from './console-tools.js';
import type { CouponRow } from './coupon-rows.js';
import { givesAll } from './gives-all.js';
import { moreThanLeft } from './more-than-left.js';

/** What is asked where its seller may not have meant what is dropped; `undefined` where nothing speaks against it. */
export type Doubt = Pick<Question, 'title' | 'text'> | undefined;

type Tools = Pick<ConsoleTools, 'show' | 'words'>;

/** A coupon by which everybody has goods for nothing. */
export function couponDoubt(draft: CouponRow['draft'], { show, words }: Tools): Doubt {
  if (!givesAll(draft, show.catalog.values())) return undefined;
  return { title: words.term('freeTitle'), text: words.term('freeText', words.text(draft.title)) };
}

/** A flash offer of more than there is. */
export function offerDoubt(draft: OfferDraft, { show, words }: Tools): Doubt {
  const left = moreThanLeft(draft, show.gauges);
  if (left === undefined) return undefined;
  const title = words.text(show.catalog.get(draft.product)?.title);
  return {
    title: words.term('moreTitle'),
    text: words.term('moreText', title, words.number(draft.total), words.number(left)),
  };
}

/** The same of what a step of the run drops, if anything. What is up already is not dropped again. */
export function stepDoubt(item: RunItem, tools: ConsoleTools): Doubt {
  const { host, show } = tools;
  const { coupons = [], offers = [] } = host.backstage ?? {};
  if (item.kind === 'coupon' && !show.now.coupons.some(({ coupon }) => coupon.id === item.coupon)) {
    const draft = coupons.find(({ id }) => id === item.coupon);
    return draft && couponDoubt(draft, tools);
  }
  if (item.kind === 'offer' && !show.now.offers?.some(({ offer }) => offer.id === item.offer)) {
    const draft = offers.find(({ id }) => id === item.offer);
    return draft && offerDoubt(draft, tools);
  }
  return undefined;
}
