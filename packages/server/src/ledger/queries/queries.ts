import type { QueryName } from '../contract.js';
import { accountReads } from './accounts.js';
import { barReads } from './bars.js';
import { complaintReads } from './complaints.js';
import { eventReads } from './events.js';
import { fanReads } from './fans.js';
import { giveawayReads } from './giveaways.js';
import { holdReads } from './holds.js';
import { interestReads } from './interest.js';
import { messageReads } from './messages.js';
import { moderationReads } from './moderation.js';
import { orderReads } from './orders.js';
import { pictureReads } from './pictures.js';
import { pollReads } from './polls.js';
import { questionReads } from './questions.js';
import type { Reads } from './reads.js';
import { recordReads } from './record.js';
import { reportReads } from './report.js';
import { requestReads } from './requests.js';
import { settingReads } from './settings.js';
import { showReads } from './shows.js';
import { stretchReads } from './stretches.js';
import { termsReads } from './terms.js';
import { viewerReads } from './viewers.js';
import { webhookReads } from './webhooks.js';
import { wordReads } from './words.js';

/** Every read of the ledger. */
export const QUERIES: Reads<QueryName> = {
  ...accountReads,
  ...barReads,
  ...complaintReads,
  ...eventReads,
  ...fanReads,
  ...giveawayReads,
  ...holdReads,
  ...interestReads,
  ...messageReads,
  ...moderationReads,
  ...orderReads,
  ...pictureReads,
  ...pollReads,
  ...questionReads,
  ...recordReads,
  ...reportReads,
  ...requestReads,
  ...settingReads,
  ...showReads,
  ...stretchReads,
  ...termsReads,
  ...viewerReads,
  ...webhookReads,
  ...wordReads,
};
