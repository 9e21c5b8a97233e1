import type { Op } from '../src/ledger/contract.js';

/** Ends a show, in the midst of what a model of its drops does. */
export function endOf(show: string): Op {
  return { op: 'events.append', take: { show, events: [{ type: 'show.ended', data: {} }] } };
}

/** Forgets who a viewer was. @param alias What they are called from then on. */
export function erasureOf(show: string, viewer: string, alias: string): Op {
  return { op: 'viewer.erase', take: { show, viewer, alias, limit: 10 } };
}
