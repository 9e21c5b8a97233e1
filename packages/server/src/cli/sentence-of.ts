import { StallError } from '@livestall/protocol';
import { UsageError } from './usage-error.js';

/** What a failed command leaves: one line for people, and an exit code (2: it was asked the wrong way). */
export function sentenceOf(error: unknown): { sentence: string; exitCode: 1 | 2 } {
  const exitCode = error instanceof UsageError ? 2 : 1;
  const { message } = error instanceof Error ? error : new Error(String(error));
  const hint = error instanceof StallError && error.hint !== undefined ? ` ${error.hint}` : '';
  return { sentence: `livestall: ${oneLine(message + hint)}`, exitCode };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
