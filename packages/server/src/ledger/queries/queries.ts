import type { QueryName } from '../contract.js';
import { accountReads } from './accounts.js';
import { eventReads } from './events.js';
import { messageReads } from './messages.js';
import type { Reads } from './reads.js';
import { recordReads } from './record.js';
import { showReads } from './shows.js';
import { stretchReads } from './stretches.js';

/** Every read of the ledger. */
export const QUERIES: Reads<QueryName> = {
  ...accountReads,
  ...eventReads,
  ...messageReads,
  ...recordReads,
  ...showReads,
  ...stretchReads,
};
