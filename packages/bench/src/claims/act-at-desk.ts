import type { Actor } from '@livestall/server';
import { paceOf, type Pace } from './pace.ts';
import { viewerOf } from './viewer-of.ts';

/** How many are waiting at once. */
const CROWD = 4_000;

/**
 * One act by each of so many viewers as the server's own calls make it, without HTTP, all of them granted.
 *
 * @param name Makes them other viewers than those of another name.
 */
export async function actAtDesk(
  name: string,
  viewers: number,
  act: (by: Actor, key: string) => Promise<unknown>,
): Promise<Pace> {
  const people = Array.from({ length: viewers }, (_, n) => ({
    by: { account: 'bench', role: 'viewer', subject: viewerOf(name, n), name: null } as const,
    key: `key-${viewerOf('key', n)}`,
  }));
  let next = 0;
  const line = async () => {
    for (let one = people[next++]; one; one = people[next++]) await act(one.by, one.key);
  };
  return paceOf(viewers, () => Promise.all(Array.from({ length: CROWD }, line)));
}
