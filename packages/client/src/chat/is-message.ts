import type { Message, QuotedText } from '@livestall/protocol';
import { isRecord } from '../core/is-record.js';

/** True for a line of chat that can be drawn: the least that is looked at, as it comes from outside. */
export function isMessage(value: unknown): value is Message {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['text'] === 'string' &&
    typeof value['name'] === 'string' &&
    Number.isFinite(value['at']) &&
    ['reply', 'question'].every((of) => value[of] === undefined || isQuoted(value[of])) &&
    (value['mentions'] === undefined || isTexts(value['mentions'])) &&
    (value['system'] === undefined || isSystem(value['system']))
  );
}

/** True for what a line answers, as it can be drawn. */
export function isQuoted(value: unknown): value is QuotedText {
  return isRecord(value) && isTexts([value['id'], value['name'], value['text']]);
}

function isSystem(value: unknown): boolean {
  return isRecord(value) && isTexts(value['names']) && Number.isFinite(value['count']);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
