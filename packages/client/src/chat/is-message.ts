import type { Message } from '@livestall/protocol';
import { isRecord } from '../core/is-record.js';

/** True for a line of chat that can be drawn: the least that is looked at, as it comes from outside. */
export function isMessage(value: unknown): value is Message {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['text'] === 'string' &&
    typeof value['name'] === 'string' &&
    Number.isFinite(value['at'])
  );
}
