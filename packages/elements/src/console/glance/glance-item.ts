import type { ChatLine } from '@livestall/client';
import type { ShownQuestion } from '@livestall/protocol';

/** What a question is to the host: one that waits, or the one that is being answered. */
export interface AskedItem {
  of: 'questions';
  id: string;
  question: ShownQuestion;
  /** How many others want it answered. */
  votes: number;
  /** It is being answered now. */
  shown: boolean;
}

/** Somebody who is to be greeted: they bought, or follow since a moment ago. */
export interface GreetedItem {
  of: 'bought' | 'fans';
  id: string;
  /** As the server tells them; those of buyers are masked. */
  names: readonly string[];
  /** How many there are beside those who are named. */
  more: number;
  /** What they bought. */
  product?: string;
}

/** A line: to the host, or of the rest of the talk. */
export interface SaidItem {
  of: 'toYou' | 'talk';
  id: string;
  line: ChatLine;
}

/** One thing that the host sees at a glance. */
export type GlanceItem = AskedItem | GreetedItem | SaidItem;

/** What there is to see, in the order in which it needs the host. */
export type GlanceKind = GlanceItem['of'];

/** Of the rest of the talk nothing waits. */
export type WaitingKind = Exclude<GlanceKind, 'talk'>;

/** What waits for the host, in its order. */
export const WAITING_KINDS: readonly WaitingKind[] = ['questions', 'bought', 'fans', 'toYou'];

/** Whether it needs the host, and not only may be read. */
export function waitsForHost(item: GlanceItem): boolean {
  return item.of !== 'talk' && !(item.of === 'questions' && item.shown);
}
