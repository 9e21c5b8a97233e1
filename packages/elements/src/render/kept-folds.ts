import { keep, readKept } from '../kept/kept.js';

const KEY = 'livestall:folded';

/** A piece that may be folded away. */
interface KeptPiece {
  show: string;
  kind: string;
  id: string;
}

/** The ids of what was folded away on this device, of one kind. Only of the last show: what another calls the same is not. */
export function readFolds(show: string, kind: string): readonly string[] {
  return readAll(show).flatMap(([of, id]) => (of === kind && id !== undefined ? [id] : []));
}

/** Keeps, or forgets, that a piece is folded away. */
export function keepFold({ show, kind, id }: KeptPiece, folded: boolean): void {
  const all = readAll(show);
  const others = all.filter(([of, one]) => of !== kind || one !== id);
  // What had folded by itself is not kept, nor is what is kept of another show for it to forget.
  if (!folded && others.length === all.length) return;
  const pieces = folded ? [...others, [kind, id]] : others;
  keep(KEY, pieces.length === 0 ? '' : JSON.stringify({ show, pieces }));
}

/** Another hand may have written there. */
function readAll(show: string): readonly (readonly string[])[] {
  try {
    const kept = JSON.parse(readKept(KEY) ?? 'null') as { show: string; pieces: string[][] } | null;
    return kept?.show === show ? kept.pieces.filter(Array.isArray) : [];
  } catch {
    return [];
  }
}
