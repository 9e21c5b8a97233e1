import type { OpName } from '../contract.js';
import { accountWrites } from './accounts.js';
import { eventWrites } from './append-events.js';
import { claimWrites } from './claims.js';
import { codeWrites } from './codes.js';
import { couponWrites } from './coupons.js';
import { expiryWrites } from './expire.js';
import { gaugeWrites } from './gauges.js';
import { goodsWrites } from './goods.js';
import { interestWrites } from './interest.js';
import { messageWrites } from './messages.js';
import { pictureWrites } from './pictures.js';
import { questionWrites } from './questions.js';
import { runWrites } from './runs.js';
import { showWrites } from './shows.js';
import { viewerWrites } from './viewers.js';
import type { Writes } from './writing.js';

/** Every write of the ledger. */
export const WRITES: Writes<OpName> = {
  ...accountWrites,
  ...claimWrites,
  ...codeWrites,
  ...couponWrites,
  ...eventWrites,
  ...expiryWrites,
  ...gaugeWrites,
  ...goodsWrites,
  ...interestWrites,
  ...messageWrites,
  ...pictureWrites,
  ...questionWrites,
  ...runWrites,
  ...showWrites,
  ...viewerWrites,
};
