import { keep, readKept } from '../kept/kept.js';

const HUSHED = 'livestall:hushed';

/** Whether somebody chose not to have new lines read out to them. */
export function staysHushed(): boolean {
  return readKept(HUSHED) !== null;
}

/** Remembers that choice, or the other. */
export function keepHushed(hushed: boolean): void {
  keep(HUSHED, hushed ? '1' : '');
}
