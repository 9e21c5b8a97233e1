import type { OwnLine } from '@livestall/protocol';
import type { ChatLine } from './chat.js';

/** By what a row of the server is seen. */
export interface SeenBy {
  /** The viewer's key, where it is known. */
  me: string | undefined;
  /** Ids of lines that are shown, and quoted, no more. */
  redacted: ReadonlySet<string>;
  /** Ids of questions that are quoted no more. */
  withdrawn: readonly string[];
}

/**
 * A row of the server as a viewer sees it: the same object as before where nothing of it changed, so that a list
 * redraws only what did.
 */
export function lineOf(row: OwnLine, by: SeenBy, before?: ChatLine): ChatLine {
  const own = row.sender === by.me;
  const toMe = by.me !== undefined && row.mentions?.includes(by.me) === true;
  const { reply, question, ...rest } = row;
  const quoted = reply && !by.redacted.has(reply.id) ? reply : undefined;
  const answered = question && !by.withdrawn.includes(question.id) ? question : undefined;
  if (
    before?.own === own &&
    (before.toMe ?? false) === toMe &&
    before.reply === quoted &&
    before.question === answered
  ) {
    return before;
  }
  const told = { ...(quoted && { reply: quoted }), ...(answered && { question: answered }) };
  return { ...rest, ...told, own, ...(toMe && { toMe }) };
}
