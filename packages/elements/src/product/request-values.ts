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

/** Whose words are kept, and for what. */
export interface RequestOf {
  readonly show: string | null;
  readonly product: string;
  /** The key of the person who is here; `''`: nobody in particular, `null`: nobody knows yet. */
  readonly who: string | null;
}

const nameOf = ({ show, product }: RequestOf) => `livestall:request:${show}:${product}`;

/** What was written and not sent, kept over a reload. What another person has written is forgotten. */
export function readRequest(of: RequestOf): RequestValues {
  const kept = readAll(of);
  if (!kept) return EMPTY_REQUEST;
  const { whose } = kept;
  if (whose !== undefined && whose !== of.who) {
    if (of.who !== null) keepRequest(of, EMPTY_REQUEST);
    return EMPTY_REQUEST;
  }
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { quantity } = kept;
  return {
    choice: text(kept.choice),
    text: text(kept.text),
    contact: text(kept.contact),
    quantity: Number.isSafeInteger(quantity) ? (quantity ?? 1) : 1,
  };
}

/** Keeps what is being written, for whoever has written it; where nothing is, that is forgotten. */
export function keepRequest(of: RequestOf, values: RequestValues): void {
  const { choice, text, contact } = values;
  const kept = { ...values, ...(of.who && { whose: of.who }) };
  keep(nameOf(of), choice || text || contact ? JSON.stringify(kept) : '');
}

/** Another hand may have written there. */
function readAll(of: RequestOf): Partial<RequestValues & { whose: string }> | null {
  try {
    return JSON.parse(readKept(nameOf(of)) ?? 'null') as Partial<RequestValues> | null;
  } catch {
    return null;
  }
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
