import { nothing } from 'lit';
import type { ChildPart, Part } from 'lit';
import { directive } from 'lit/directive.js';
import type { Directive, PartInfo } from 'lit/directive.js';
import { getCommittedValue, getDirectiveClass } from 'lit/directive-helpers.js';
import { repeat as litRepeat } from 'lit/directives/repeat.js';

/** Lit exports the directive, not its class. */
interface Repeat extends Directive {
  render(...args: unknown[]): unknown;
}

const LitRepeat = getDirectiveClass(litRepeat([], () => nothing)) as unknown as new (
  part: PartInfo,
) => Repeat;

/** Takes away what lies between the items: nothing of theirs, nothing that is drawn. */
function sweep({ startNode, endNode }: ChildPart, items: readonly ChildPart[]): void {
  let node = startNode?.nextSibling ?? null;
  const removeUntil = (end: Node | null): void => {
    while (node && node !== end) {
      const orphan = node;
      node = node.nextSibling;
      orphan.parentNode?.removeChild(orphan);
    }
  };
  for (const item of items) {
    removeUntil(item.startNode);
    node = item.endNode?.nextSibling ?? null;
  }
  removeUntil(endNode);
}

class SweptRepeat extends LitRepeat {
  override update(part: Part, args: unknown[]): unknown {
    const value = super.update(part, args);
    const list = part as ChildPart;
    const items = getCommittedValue(list);
    if (Array.isArray(items)) sweep(list, items as ChildPart[]);
    return value;
  }
}

/**
 * Lit's `repeat`, without what it leaves behind: a comment for each item that goes, for ever, as lines of a chat
 * do by the thousand (https://github.com/lit/lit/issues/5298).
 */
export const repeat = directive(SweptRepeat) as typeof litRepeat;
