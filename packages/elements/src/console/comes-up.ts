import type { ErrorCode } from '@livestall/protocol';
import type { ConsoleWords } from './console-words.js';

/** What keeps a prepared drop from coming up by itself, or when it does; empty where it comes up by hand. */
export function comesUp(
  { refused, opensAt }: { refused?: ErrorCode; opensAt?: number },
  words: ConsoleWords,
): string {
  if (refused !== undefined) return words.term('couponNotUp');
  if (opensAt === undefined) return '';
  return words.term('couponOpensAt', words.date(new Date(opensAt), { timeStyle: 'short' }));
}
