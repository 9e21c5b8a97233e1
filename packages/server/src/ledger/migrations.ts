import { AUDIT_BY_VIEWER } from './migrations/audit-by-viewer.js';
import { BARS_BY_TIME } from './migrations/bars-by-time.js';
import { CLAIMS_BY_TURN } from './migrations/claims-by-turn.js';
import { CLICK_MEDIA } from './migrations/click-media.js';
import { CODE_COUNTS } from './migrations/code-counts.js';
import { COMPLAINTS } from './migrations/complaints.js';
import { COUPON_CODES } from './migrations/coupon-codes.js';
import { CREDITED_ORDERS } from './migrations/credited-orders.js';
import { CUSTOM_REQUESTS } from './migrations/custom-requests.js';
import { FANS } from './migrations/fans.js';
import { FIRST_TABLES } from './migrations/first-tables.js';
import { GIVEAWAYS } from './migrations/giveaways.js';
import { KEPT_CLAIMS } from './migrations/kept-claims.js';
import { LINK_TITLES } from './migrations/link-titles.js';
import { LIST_PAGES } from './migrations/list-pages.js';
import { MODERATION } from './migrations/moderation.js';
import { NAMED_VIEWERS } from './migrations/named-viewers.js';
import { OFFERS } from './migrations/offers.js';
import { OFFER_REFS } from './migrations/offer-refs.js';
import { ORDER_BUYERS } from './migrations/order-buyers.js';
import { PICTURES_AND_QUESTIONS } from './migrations/pictures-and-questions.js';
import { PLACES_IN_LINE } from './migrations/places-in-line.js';
import { POLLS } from './migrations/polls.js';
import { QUESTION_ANSWERS } from './migrations/question-answers.js';
import { QUESTION_PRODUCTS } from './migrations/question-products.js';
import { REACTIONS } from './migrations/reactions.js';
import { REMOVED_QUESTIONS } from './migrations/removed-questions.js';
import { QUESTION_VOTES } from './migrations/question-votes.js';
import { SIGNED_CALLS } from './migrations/signed-calls.js';
import { SHARE_PAGES } from './migrations/share-pages.js';
import { STRETCHES } from './migrations/stretches.js';
import { TALK_LINES } from './migrations/talk-lines.js';
import { THROWN_DRAFTS } from './migrations/thrown-drafts.js';
import { TOLD_HOLDS } from './migrations/told-holds.js';
import { TOLD_LINES } from './migrations/told-lines.js';
import { VIEWER_SETTINGS } from './migrations/viewer-settings.js';
import { VIEWERS_ROWS } from './migrations/viewers-rows.js';
import { WEBHOOKS } from './migrations/webhooks.js';
import { WEBHOOKS_GONE } from './migrations/webhooks-gone.js';
import { WORD_LISTS } from './migrations/word-lists.js';
import { WISHES_AND_CLICKS } from './migrations/wishes-and-clicks.js';

/**
 * The ledger's tables, step by step: step n leads from `user_version` n to n + 1. A step that was
 * released is never edited; what must change gets a step of its own.
 */
export const MIGRATIONS: readonly string[] = [
  FIRST_TABLES,
  STRETCHES,
  PICTURES_AND_QUESTIONS,
  VIEWERS_ROWS,
  WISHES_AND_CLICKS,
  QUESTION_PRODUCTS,
  KEPT_CLAIMS,
  COUPON_CODES,
  OFFERS,
  GIVEAWAYS,
  SHARE_PAGES,
  THROWN_DRAFTS,
  CODE_COUNTS,
  CREDITED_ORDERS,
  PLACES_IN_LINE,
  WEBHOOKS,
  OFFER_REFS,
  LIST_PAGES,
  CLAIMS_BY_TURN,
  CLICK_MEDIA,
  LINK_TITLES,
  CUSTOM_REQUESTS,
  REACTIONS,
  TALK_LINES,
  MODERATION,
  COMPLAINTS,
  QUESTION_VOTES,
  POLLS,
  FANS,
  VIEWER_SETTINGS,
  WORD_LISTS,
  QUESTION_ANSWERS,
  ORDER_BUYERS,
  TOLD_LINES,
  TOLD_HOLDS,
  SIGNED_CALLS,
  WEBHOOKS_GONE,
  BARS_BY_TIME,
  NAMED_VIEWERS,
  AUDIT_BY_VIEWER,
  REMOVED_QUESTIONS,
];
