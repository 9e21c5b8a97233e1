import type { Act, AuditEntry } from '@livestall/protocol';
import type { ConsoleTerms } from '../console-terms.js';
import type { ConsoleWords } from '../console-words.js';

/** The terms of what is written down. */
const TERMS: { readonly [act in Act['act']]?: keyof ConsoleTerms } = {
  'message.redact': 'actRedact',
  'message.restore': 'actBringBack',
  'message.pin': 'actPinLine',
  'message.unpin': 'actUnpinLine',
  'message.approve': 'letThrough',
  'message.refuse': 'refuseLine',
  'message.hold': 'heldTitle',
  'person.mute': 'muteOne',
  'person.ban': 'banOne',
  'person.ban-many': 'banOne',
  'person.shadow': 'shadowOne',
  'person.free': 'freeOne',
  'person.free-many': 'freeOne',
  'product.remove': 'takeOut',
  'product.restore': 'putBack',
  'report.close': 'reportSeen',
  'report.reopen': 'reportsTitle',
  'talk.rule': 'talkRules',
  'question.close': 'actQuestion',
  'question.remove': 'actRemoveQuestion',
  'question.restore': 'actRestoreQuestion',
};

/** What an act of the log is called; one of a newer server by its own name. */
export function auditName({ act }: AuditEntry, words: ConsoleWords): string {
  const term = TERMS[act as Act['act']];
  return term === undefined ? act : words.term(term as 'talkRules');
}
