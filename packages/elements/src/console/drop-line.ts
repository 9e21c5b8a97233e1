import type { TemplateResult } from 'lit';
import type { Dropped } from './drop-button.js';

/** Drops of one kind, as their part and their place are named; their panel is called so in the plural. */
export type DropKind = 'coupon' | 'offer' | 'giveaway' | 'poll';

/** How a drop stands on the panel: `phase` is its look, `stands` what can be done about it. */
export interface DropLine extends Omit<Dropped, 'place'> {
  id: string;
  phase: string;
  /** What it gives, in the fewest words. */
  gives: string;
  title: string | TemplateResult;
  notes: readonly string[];
  /** How many tries came before it opened. */
  early: number | undefined;
  /** When it was over, in server time; `undefined`: it is not. */
  overAt: number | undefined;
}
