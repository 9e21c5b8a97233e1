import type { Viewer } from '@livestall/protocol';

/** Whether two words about a viewer say the same. */
export function isSameViewer(a: Viewer, b: Viewer): boolean {
  return (
    a.key === b.key &&
    a.poke === b.poke &&
    a.name === b.name &&
    a.identity === b.identity &&
    String(a.segments) === String(b.segments)
  );
}
