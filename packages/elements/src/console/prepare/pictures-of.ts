import type { Picture } from '@livestall/protocol';
import type { Values } from '../kept-values.js';

/** The pictures that a form holds. */
export function picturesOf(values: Values): Picture[] {
  return JSON.parse(values['pictures'] ?? '[]') as Picture[];
}
