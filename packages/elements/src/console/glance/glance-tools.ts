import type { ConsoleTools } from '../console-tools.js';
import type { Answers } from './answers.js';
import type { GlanceItem } from './glance-item.js';

/** What the cards work with beside the tools of the console. */
export interface GlanceTools extends ConsoleTools {
  /** What was tapped and is on its way. */
  answers: Answers;
  /** The host's short answers; empty where nothing can be said any more. */
  short: readonly string[];
  /** The line of the rest of the talk that is being answered. */
  open: string | null;
  toggle: (id: string) => void;
  /** Says it in the talk. */
  say: (item: GlanceItem, text: string) => void;
  /** Says once more what did not get there. */
  again: (item: GlanceItem) => void;
  /** It needs the host no more. */
  finish: (item: GlanceItem) => void;
}
