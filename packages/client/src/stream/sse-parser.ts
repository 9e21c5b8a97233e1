import { StallError } from '@livestall/protocol';

/** No honest message is near this, in UTF-16 units; one that never ends must not fill the page's memory. */
const LONGEST = 16 * 1_048_576;

/** One message of a stream of Server-Sent Events. */
export interface SseMessage {
  /** The event's name; `message` where it has none. */
  type: string;
  data: string;
}

/**
 * A parser of Server-Sent Events after the HTML standard (9.2.6): takes text in any chunks, with any of
 * the three line ends, and gives whole messages. Ids are not ours to keep (the data carry positions),
 * `retry:` is not obeyed (the back-off is ours), comments are dropped.
 *
 * @param longest How much of a message is kept while it is not whole, in UTF-16 units.
 * @returns A function that takes the next chunk and returns the messages that it completed. It throws a `StallError`
 *   `too-large` where one goes on for longer than that: the stream is broken.
 */
export function sseParser(longest = LONGEST): (chunk: string) => SseMessage[] {
  let line = '';
  let type = '';
  let data: string[] = [];
  let held = 0;
  let atStart = true;
  let afterCr = false;

  const endLine = (): SseMessage | null => {
    const text = line;
    line = '';
    if (text === '') {
      const message = data.length > 0 ? { type: type || 'message', data: data.join('\n') } : null;
      type = '';
      data = [];
      held = 0;
      return message;
    }
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') type = value;
    if (field === 'data') {
      data.push(value);
      // An empty line is kept too.
      held += value.length + 1;
    }
    return null;
  };

  return (chunk) => {
    let rest = chunk;
    if (atStart && rest !== '') {
      atStart = false;
      if (rest.startsWith('\uFEFF')) rest = rest.slice(1);
    }
    // A line feed right after a carriage return ends the same line, even when a chunk ends between them.
    if (afterCr && rest !== '') {
      afterCr = false;
      if (rest.startsWith('\n')) rest = rest.slice(1);
    }
    if (rest === '') return [];
    const pieces = rest.split(/\r\n|\n|\r/);
    const open = pieces.pop() ?? '';
    afterCr = rest.endsWith('\r');
    const messages: SseMessage[] = [];
    for (const piece of pieces) {
      line += piece;
      const message = endLine();
      if (message) messages.push(message);
    }
    line += open;
    if (held + line.length > longest) throw new StallError('too-large');
    return messages;
  };
}
