import type { Product, TraceStep } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { firstDay, keptMonth } from './first-day.js';
import { rowBefore, rowIds, rowsOf } from './form-rows.js';
import { picturesOf } from './pictures-of.js';
import { saidIn } from './said-in.js';

/** The steps of the way, in their order. */
export const STEPS = [
  'planting',
  'care',
  'harvest',
  'packing',
] as const satisfies readonly TraceStep['step'][];

/** What the fields of the way begin with. */
export function traceValues(product: Product | undefined, words: ConsoleWords): Values {
  const trace = product?.provenance?.trace ?? [];
  const rows = trace.map(({ step, date, text, pictures }, id) => ({
    [`step-${id}`]: step,
    [`day-${id}`]: date === undefined ? '' : firstDay(date),
    [`tale-${id}`]: words.text(text),
    [`pictures-${id}`]: JSON.stringify(pictures ?? []),
  }));
  return Object.assign({ trace: rowIds(trace) }, ...rows) as Values;
}

/** Reads them. */
export function readTrace(
  values: Values,
  base: Product | undefined,
  words: ConsoleWords,
): TraceStep[] {
  return rowsOf(values, 'trace').map((id) => {
    const before = rowBefore(base?.provenance?.trace, id);
    const field = (name: string) => (values[`${name}-${id}`] ?? '').trim();
    const [day, text] = [field('day'), field('tale')];
    const step = STEPS.find((one) => one === field('step')) ?? 'planting';
    const pictures = picturesOf(values, `pictures-${id}`).map((picture) =>
      picture.alt === '' ? { ...picture, alt: words.term('traceStep', step) } : picture,
    );
    return {
      step,
      ...(day !== '' && { date: keptMonth(day, before?.date) }),
      ...(text !== '' && { text: saidIn(before?.text, words.lang(), text) }),
      ...(pictures.length > 0 && { pictures }),
    };
  });
}
