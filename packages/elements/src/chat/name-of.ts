import type { ChatLine } from '@livestall/client';
import type { Words } from '../localize/words.js';

/** How the writer of a line is called. */
export function nameOf({ name, own }: Pick<ChatLine, 'name' | 'own'>, words: Words): string {
  return name.trim() || words.term(own ? 'chatYou' : 'chatGuest');
}
