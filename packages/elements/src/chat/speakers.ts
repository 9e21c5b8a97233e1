import type { ChatLine } from '@livestall/client';
import { MENTIONS_LIMIT } from '@livestall/protocol';

/** Somebody who can be called by `@`. */
export interface Speaker {
  readonly key: string;
  readonly name: string;
}

/** How many are offered. */
const OFFERED = 6;

/** Those who said something under a name, whoever spoke last first; oneself not. */
export function speakers(lines: readonly ChatLine[]): Speaker[] {
  const found = new Map<string, string>();
  for (const { sender, name, own, system } of lines.toReversed()) {
    if (own || system || sender === '' || name === '' || found.has(sender)) continue;
    found.set(sender, name);
  }
  return Array.from(found, ([key, name]) => ({ key, name }));
}

/** The name that is begun just before the caret, and where its `@` stands; `null` where none is. */
export function nameBegun(text: string, caret: number): { at: number; begun: string } | null {
  const found = /(?<![\p{L}\p{N}])@([^\s@]{0,20})$/u.exec(text.slice(0, caret));
  return found && { at: found.index, begun: found[1] ?? '' };
}

/** Those whose name, or a word of it, begins so. */
export function namedLike(all: readonly Speaker[], begun: string): Speaker[] {
  const wanted = folded(begun);
  return all
    .filter(
      ({ name }) =>
        `${folded(name)} `.split(/(?<=\s)/u).some((word) => word.startsWith(wanted)) ||
        folded(name).startsWith(wanted),
    )
    .slice(0, OFFERED);
}

/** The keys of those whom a text calls. */
export function calledIn(text: string, all: readonly Speaker[]): string[] {
  const called = new Set<string>();
  let rest = text;
  // The longest first: who calls Ana Lu does not call Ana.
  for (const { name } of all.toSorted((a, b) => b.name.length - a.name.length)) {
    const call = `@${name}`;
    if (!rest.includes(call)) continue;
    called.add(name);
    rest = rest.replaceAll(call, '');
  }
  return all
    .filter(({ name }) => called.has(name))
    .slice(0, MENTIONS_LIMIT)
    .map(({ key }) => key);
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
