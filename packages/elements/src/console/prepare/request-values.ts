import type { OptionValue, Product, RequestForm } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { saidIn } from './said-in.js';

/** The most choices that a form may have, and letters that one may have. */
const MOST = 20;
const LONGEST = 500;

/** What the fields of goods that are asked for begin with. */
export function requestValues({ request }: Partial<Product>, words: ConsoleWords): Values {
  const choices = request?.choices?.map(({ label }) => words.text(label)) ?? [];
  return { prompt: words.text(request?.prompt), choices: choices.join('\n') };
}

/** Reads them. A choice whose words stay keeps its id, and its other languages. */
export function readRequestForm(
  values: Values,
  before: RequestForm | undefined,
  words: ConsoleWords,
): RequestForm {
  const lang = words.lang();
  const prompt = saidIn(before?.prompt, lang, (values['prompt'] ?? '').trim());
  const known = before?.choices ?? [];
  const taken = new Set(known.map(({ id }) => id));
  const choices = linesOf(values).map((line): OptionValue => {
    const same = known.find(({ label }) => words.text(label) === line);
    return same ?? { id: freeId(taken), label: line };
  });
  return { prompt, ...(choices.length > 0 && { choices }) };
}

/** What is wrong with them, by field. */
export function wrongRequestForm(values: Values, words: ConsoleWords): Record<string, string> {
  const lines = linesOf(values);
  const tooMuch = lines.length > MOST || lines.some((line) => line.length > LONGEST);
  return {
    ...((values['prompt'] ?? '').trim() === '' && { prompt: words.term('needsPrompt') }),
    ...(tooMuch && { choices: words.term('needsFewerChoices') }),
  };
}

function linesOf({ choices = '' }: Values): string[] {
  const lines = choices.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** The next number that no choice goes by. */
function freeId(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${number}`)) number += 1;
  taken.add(`${number}`);
  return `${number}`;
}
