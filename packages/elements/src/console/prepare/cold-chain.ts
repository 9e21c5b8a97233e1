import type { ColdChain } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { plainDigits } from '../plain-digits.js';

/** Degrees as they are written, with either sign of a minus. */
const DEGREES = /^[-−]?\d{1,3}([.,]\d{1,2})?$/;

/** What the fields of the temperatures begin with. */
export function coldChainValues(coldChain: ColdChain | undefined): Values {
  const { min, max } = coldChain ?? {};
  return {
    coldest: min === undefined ? '' : `${min}`,
    warmest: max === undefined ? '' : `${max}`,
  };
}

/** Reads them. */
export function coldChainOf({ coldest, warmest }: Values): ColdChain | undefined {
  const [min, max] = [degreesOf(coldest), degreesOf(warmest)];
  return min === undefined || max === undefined ? undefined : { min, max };
}

/** What is wrong with them, by field. */
export function wrongColdChain(
  { coldest, warmest }: Values,
  words: ConsoleWords,
): Record<string, string> {
  const [min, max] = [degreesOf(coldest), degreesOf(warmest)];
  if (min === undefined && max === undefined) return {};
  const isWrong = (degrees: number | undefined) => !(Math.abs(degrees ?? Number.NaN) <= 100);
  const degrees = words.term('needsDegrees');
  if (isWrong(min)) return { coldest: degrees };
  const isCrossed = (max ?? 0) < (min ?? 0);
  return isWrong(max) || isCrossed ? { warmest: degrees } : {};
}

/** `undefined` where nothing is said, `NaN` where it is no number. */
function degreesOf(said = ''): number | undefined {
  const written = plainDigits(said).trim();
  if (written === '') return undefined;
  return DEGREES.test(written) ? Number(written.replace('−', '-').replace(',', '.')) : Number.NaN;
}
