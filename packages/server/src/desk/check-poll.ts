import type { PollDraft } from '@livestall/protocol';
import { mustSay } from './must-say.js';
import { uniqueIds } from './unique-ids.js';
import { wrongField } from './wrong-field.js';

/** @throws StallError `bad-request`, which names the field: a poll without words, or a quiz without its right choice. */
export function checkPoll({ kind, title, choices, right }: PollDraft): void {
  mustSay('title', title);
  for (const [index, { text }] of choices.entries()) mustSay(`choices/${index}/text`, text);
  uniqueIds(choices, 'choices');
  if (kind === 'poll' && right !== undefined) {
    throw wrongField('right', 'is nothing that a poll of the kind poll has');
  }
  if (kind === 'quiz' && choices.every(({ id }) => id !== right)) {
    throw wrongField('right', 'is the id of one of its choices');
  }
}
