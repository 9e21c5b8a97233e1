import type { TemplateResult } from 'lit';
import type { ConsoleWords } from './console-words.js';
import { renderToggle } from './toggle-button.js';

/** Whether questions and talk are written large: a phone on a stand is read from two steps away. */
export interface BigType {
  big: boolean;
  setBig: (big: boolean) => void;
}

/** The button for it. */
export function renderBigType({ big, setBig }: BigType, words: ConsoleWords): TemplateResult {
  return renderToggle(words.term('bigType'), { on: big, set: setBig });
}
