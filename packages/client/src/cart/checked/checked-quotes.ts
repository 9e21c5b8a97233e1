import type { Quote } from '@livestall/protocol';
import { quoteFault } from './quote-fault.js';

/**
 * The quotes of an answer that can be read. Each of the others is named on the console: of that product the show's own
 * words stay.
 *
 * @param name The platform, which the console's words begin with.
 * @param fn The function that answered.
 * @throws TypeError where it is no list.
 */
export function checkedQuotes(name: string, fn: string, answer: unknown): Quote[] {
  if (!Array.isArray(answer)) throw new TypeError(`livestall: ${name}: ${fn}() gave no list.`);
  return answer.filter((quote: unknown): quote is Quote => {
    const wrong = quoteFault(quote);
    if (wrong === null) return true;
    console.error(`livestall: ${name}: ${fn}() gave a quote that cannot be read: ${wrong}.`);
    return false;
  });
}
