import type { Picture } from '@livestall/protocol';
import type { Values } from '../kept-values.js';

/** The pictures that a form holds. @param name Of the field that has them. */
export function picturesOf(values: Values, name = 'pictures'): Picture[] {
  return JSON.parse(values[name] ?? '[]') as Picture[];
}
