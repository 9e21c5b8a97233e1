import { StallError, type LocalText } from '@livestall/protocol';

/** @throws StallError `bad-request`, which names the field, where a text says nothing in one of its languages. */
export function mustSay(field: string, text: LocalText): void {
  const said = typeof text === 'string' ? [text] : Object.values(text);
  if (said.every((one) => one.trim() !== '')) return;
  throw new StallError('bad-request', { hint: `body/${field} says something, in each language.` });
}
