import type { Act } from '@livestall/protocol';
import type { ConsoleTools } from './console-tools.js';
import type { Doubt } from './drop-doubts.js';

/** What asks before an act that its seller may not mean; `undefined` where there is no doubt. */
export function askFirst(
  doubt: Doubt,
  act: Act,
  { words, confirm }: ConsoleTools,
): (() => void) | undefined {
  if (!doubt) return undefined;
  return () => confirm({ ...doubt, yes: words.term('freeYes'), no: words.term('back'), act });
}
