import { MESSAGE_LIMIT, NAME_LIMIT, StallError } from '@livestall/protocol';
import { cutText } from '../cut-text.js';

/** A chat line and its sender's name as they are kept. @throws StallError `bad-request`, `too-large`. */
export function checkLine(text: string, name: string | null): { text: string; name: string } {
  const line = cutText(text, Infinity);
  if (line === '') {
    throw new StallError('bad-request', {
      message: 'The line is empty.',
      hint: 'body/text needs more than spaces.',
    });
  }
  if (line.length > MESSAGE_LIMIT) {
    throw new StallError('too-large', { hint: `body/text takes ${MESSAGE_LIMIT} UTF-16 units.` });
  }
  return { text: line, name: cutText(name ?? '', NAME_LIMIT) };
}
