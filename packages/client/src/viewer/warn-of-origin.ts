import type { StallError } from '@livestall/protocol';

/** What was told already. */
const told = new Set<string>();

/** Tells the page's developer once which origin the server has to list: viewers can do nothing about it. */
export function warnOfOrigin({ code, hint }: StallError): void {
  if (code !== 'origin-refused' || hint === undefined || told.has(hint)) return;
  told.add(hint);
  console.warn(`Livestall: nobody can act on this page yet. ${hint}`);
}
