import type { TemplateResult } from 'lit';
import type { ConsoleWords } from './console-words.js';
import { renderToggle } from './toggle-button.js';

/** Whether digits are taps on tiles; who dictates types them without meaning to (WCAG 2.1.4). */
export interface DigitKeys {
  digits: boolean;
  setDigits: (digits: boolean) => void;
}

/** The button for it, where there is a keyboard. */
export function renderDigitKeys(
  { digits, setDigits }: DigitKeys,
  words: ConsoleWords,
): TemplateResult {
  return renderToggle(words.term('digitKeys'), { on: digits, set: setDigits, look: 'keyed' });
}
