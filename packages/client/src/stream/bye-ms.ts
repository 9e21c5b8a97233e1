import type { Bye } from '@livestall/protocol';

/** A drain takes minutes. What says days is a mistake, and must not keep a page away for so long. */
const LONGEST_MS = 3_600_000;

/**
 * When to come back after a goodbye, in milliseconds: spread, so that a draining server's viewers don't meet at the
 * next. `null` where it does not say.
 */
export function byeMs({
  afterMs,
  spreadMs,
}: { readonly [name in keyof Bye]?: unknown }): number | null {
  if (!isSpan(afterMs) || !isSpan(spreadMs)) return null;
  return Math.min(afterMs + Math.random() * spreadMs, LONGEST_MS);
}

function isSpan(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) >= 0;
}
