import { StallError } from '@livestall/protocol';

/** @throws StallError `bad-request` where two of a list have the same id. */
export function uniqueIds(list: readonly { id: string }[], field: string): void {
  const ids = new Set<string>();
  for (const { id } of list) {
    if (ids.has(id)) {
      throw new StallError('bad-request', {
        message: `Two of them have the id "${id}".`,
        hint: `body/${field} takes each id once.`,
      });
    }
    ids.add(id);
  }
}
