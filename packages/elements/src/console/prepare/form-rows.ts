import { newId } from '@livestall/client/host';
import type { Values } from '../kept-values.js';
import type { OpenForm } from './open-form.js';

/** The ids of the rows that a form holds under a name. */
export function rowsOf(values: Values, name: string): string[] {
  return (values[name] ?? '').split(' ').filter((id) => id !== '');
}

/** Adds an empty row; its id. */
export function addRow<T>(form: OpenForm<T>, name: string): string {
  const id = newId();
  form.set(name, [...rowsOf(form.values, name), id].join(' '));
  return id;
}

/** Takes a row away. */
export function removeRow<T>(form: OpenForm<T>, name: string, id: string): void {
  const others = rowsOf(form.values, name).filter((one) => one !== id);
  form.set(name, others.join(' '));
}

/** What a row was before, where rows have no ids of their own: those that there were go by their place. */
export function rowBefore<T>(before: readonly T[] | undefined, id: string): T | undefined {
  return /^\d{1,3}$/.test(id) ? before?.[Number(id)] : undefined;
}

/** The ids of the rows that there were. */
export function rowIds(before: readonly unknown[] | undefined): string {
  return (before ?? []).map((_, index) => `${index}`).join(' ');
}
