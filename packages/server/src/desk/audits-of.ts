import type { Act } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import type { AuditDraft } from '../ledger/contract.js';
import { auditOf } from './talk-acts.js';

/** What of an act on the log is written down as an act that keeps order; of selling nothing is. */
export function auditsOf(act: Act, by: Actor | undefined): AuditDraft[] {
  switch (act.act) {
    case 'message.redact':
      return [auditOf(act, act.message, by)];
    case 'message.redact-many':
      return act.messages.map((id) => ({ ...auditOf(act, id, by), act: 'message.redact' }));
    case 'product.remove':
    case 'product.restore':
      return [auditOf(act, act.product, by)];
    case 'talk.rule': {
      const { act: _, ...change } = act;
      return [{ ...auditOf(act, '', by), reason: JSON.stringify(change) }];
    }
    default:
      return [];
  }
}
