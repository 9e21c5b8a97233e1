/** What of a drop's terms says when somebody's turn comes. */
export interface Opening {
  id: string;
  opensAt: number;
  spreadMs?: number;
}

/**
 * When a viewer's turn comes at an opening: server time in milliseconds. Where it is not spread, that is when it opens. Else it lies
 * within `spreadMs` from then on, by the viewer's `poke`, which the server gave by a secret: it is as good as chance, it is
 * another one at each drop, and who is quick or has many devices comes no sooner.
 *
 * It is ⌊h × spreadMs ÷ 2³²⌋ after the opening, where h is the 32-bit FNV-1a of `{poke} {id} {opensAt}`, mixed by the last steps
 * of MurmurHash3 so that all of its bits depend on all of the text. No secret hangs on it, and it works where a page has no `crypto`.
 */
export function turnOf({ id, opensAt, spreadMs = 0 }: Opening, poke: string): number {
  const hash = mix(fnv1a(`${poke} ${id} ${opensAt}`));
  return opensAt + Math.floor((hash * spreadMs) / 2 ** 32);
}

/** All that goes in is ASCII. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  }
  return hash;
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
