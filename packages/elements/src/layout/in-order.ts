import type { nothing, TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';

/** Draws pieces in an order. Where that changes they are moved, and stay what they are. */
export function inOrder<Name extends string>(
  names: readonly Name[],
  pieces: Readonly<Record<Name, () => TemplateResult | typeof nothing>>,
): unknown {
  return repeat(
    names,
    (name) => name,
    (name) => pieces[name](),
  );
}
