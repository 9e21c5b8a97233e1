import { STATE_VERSION, StallError } from '@livestall/protocol';
import type { Snapshot } from '@livestall/protocol';
import { isRecord } from '../core/is-record.js';

/** @throws StallError `unavailable` where it is none, or of a version that this client does not know. */
export function assertSnapshot(value: unknown): asserts value is Snapshot {
  if (!isRecord(value) || typeof value['epoch'] !== 'string' || !isRecord(value['base'])) {
    throw new StallError('unavailable', { message: 'The server sent no show.' });
  }
  if (value['base']['version'] !== STATE_VERSION || !Array.isArray(value['events'])) {
    throw new StallError('unavailable', {
      message: 'The server is newer than this page.',
      hint: 'Load the page again, or update @livestall/client.',
    });
  }
}
