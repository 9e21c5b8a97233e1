import { accountWrites } from './accounts.js';
import { eventWrites } from './append-events.js';
import { barWrites } from './bars.js';
import { claimTogether } from './claims.js';
import { closeWrites } from './close-giveaways.js';
import { codeWrites } from './codes.js';
import { complaintWrites } from './complaints.js';
import { couponWrites } from './coupons.js';
import { thrownWrites } from './drop-codes.js';
import { drawWrites } from './draw-giveaways.js';
import { enterTogether } from './enter-giveaways.js';
import { fanWrites } from './fans.js';
import { forgetWrites } from './forget-shows.js';
import { gaugeWrites } from './gauges.js';
import { giveawayWrites } from './giveaways.js';
import { goodsWrites } from './goods.js';
import { holdWrites } from './holds.js';
import { interestWrites } from './interest.js';
import { judgeWrites } from './judge.js';
import { messageWrites } from './messages.js';
import { offerWrites } from './offers.js';
import { orderWrites } from './orders.js';
import { pictureWrites } from './pictures.js';
import { pollWrites } from './polls.js';
import { questionAnswerWrites } from './question-answers.js';
import { questionVoteWrites } from './question-votes.js';
import { questionWrites } from './questions.js';
import { reactionWrites } from './reactions.js';
import { removedQuestionWrites } from './removed-questions.js';
import { requestWrites } from './requests.js';
import { runWrites } from './runs.js';
import { settingWrites } from './settings.js';
import { showWrites } from './shows.js';
import { stockWrites } from './stock.js';
import { holdTogether } from './take-holds.js';
import { termsWrites } from './terms.js';
import { viewerWrites } from './viewers.js';
import { webhookWrites } from './webhooks.js';
import { wordWrites } from './words.js';
import type { GroupWrites, LoneOpName, Writes } from './writing.js';

/** Writes of which a commit's neighbours are written together. */
export const GROUP_WRITES: GroupWrites = {
  'coupon.claim': claimTogether,
  'hold.take': holdTogether,
  'giveaway.enter': enterTogether,
};

/** Every other write of the ledger. */
export const WRITES: Writes<LoneOpName> = {
  ...accountWrites,
  ...barWrites,
  ...closeWrites,
  ...codeWrites,
  ...complaintWrites,
  ...couponWrites,
  ...drawWrites,
  ...eventWrites,
  ...fanWrites,
  ...forgetWrites,
  ...gaugeWrites,
  ...giveawayWrites,
  ...goodsWrites,
  ...holdWrites,
  ...interestWrites,
  ...judgeWrites,
  ...messageWrites,
  ...offerWrites,
  ...orderWrites,
  ...pictureWrites,
  ...pollWrites,
  ...questionAnswerWrites,
  ...questionVoteWrites,
  ...questionWrites,
  ...reactionWrites,
  ...removedQuestionWrites,
  ...requestWrites,
  ...runWrites,
  ...settingWrites,
  ...showWrites,
  ...stockWrites,
  ...termsWrites,
  ...thrownWrites,
  ...viewerWrites,
  ...webhookWrites,
  ...wordWrites,
};
