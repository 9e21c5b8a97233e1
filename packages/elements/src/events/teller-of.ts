import { stallOf } from '../watching/stall-of.js';

/**
 * Gives what an act of an element is told at: the element, or the stall that it was in where a sheet that was closed
 * meanwhile has taken it away, and an event of its own would reach nobody. To be asked before the act.
 */
export function tellerOf(element: HTMLElement): () => HTMLElement {
  const stall = stallOf(element);
  return () => (element.isConnected ? element : (stall ?? element));
}
