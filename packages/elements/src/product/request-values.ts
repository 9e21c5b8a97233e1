import { CONTACT_LIMIT, REQUEST_LIMIT, type RequestForm } from '@livestall/protocol';
import { keep, readKept } from '../kept/kept.js';

/** What is being written of a request. */
export interface RequestValues {
  choice: string;
  text: string;
  contact: string;
  quantity: number;
}

/** The fields that can be wrong, in their order. */
export type RequestField = 'choice' | 'text' | 'contact';

/** Why a field is wrong. */
export type RequestMistake =
  'requestNeedsChoice' | 'requestNeedsText' | 'requestNeedsContact' | 'requestTooLong';

/** What a request begins with. */
export const EMPTY_REQUEST: RequestValues = { choice: '', text: '', contact: '', quantity: 1 };

const nameOf = (show: string | null, product: string) => `livestall:request:${show}:${product}`;

/** What was written and not sent, kept over a reload. */
export function readRequest(show: string | null, product: string): RequestValues {
  try {
    const kept = JSON.parse(readKept(nameOf(show, product)) ?? '{}') as Partial<RequestValues>;
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    const { quantity } = kept;
    return {
      choice: text(kept.choice),
      text: text(kept.text),
      contact: text(kept.contact),
      quantity: Number.isSafeInteger(quantity) ? (quantity ?? 1) : 1,
    };
  } catch {
    return EMPTY_REQUEST;
  }
}

/** Keeps what is being written; `null` forgets it. */
export function keepRequest(
  show: string | null,
  product: string,
  values: RequestValues | null,
): void {
  keep(nameOf(show, product), values ? JSON.stringify(values) : '');
}

/** What is wrong, by field. Nothing is cut: what is too long is for whoever wrote it to shorten. */
export function wrongRequest(
  { choice, text, contact }: RequestValues,
  { choices }: RequestForm,
): Partial<Record<RequestField, RequestMistake>> {
  const isOffered = !choices || choices.some(({ id }) => id === choice);
  const [said, reach] = [text.trim(), contact.trim()];
  return {
    ...(!isOffered && { choice: 'requestNeedsChoice' }),
    ...(said === ''
      ? { text: 'requestNeedsText' }
      : said.length > REQUEST_LIMIT && { text: 'requestTooLong' }),
    ...(reach === ''
      ? { contact: 'requestNeedsContact' }
      : reach.length > CONTACT_LIMIT && { contact: 'requestTooLong' }),
  };
}
