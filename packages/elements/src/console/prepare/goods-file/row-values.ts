import { LINE_LIMIT, PARAGRAPHS_LIMIT, PICTURES_LIMIT } from '@livestall/protocol';
import type { ConsoleWords } from '../../console-words.js';
import type { Values } from '../../kept-values.js';
import type { Reading } from '../open-form.js';
import { COLUMNS } from './columns.js';
import type { GoodsRow, RowFault } from './goods-row.js';
import { addressesIn, picturesAt } from './picture-addresses.js';

/** How many characters the server takes of a field. */
const MOST: Readonly<Record<string, number>> = {
  ...{ title: LINE_LIMIT, unit: LINE_LIMIT, url: 2_048, ref: 256 },
  ...{ measure: LINE_LIMIT, region: LINE_LIMIT, origin: LINE_LIMIT, producer: LINE_LIMIT },
  ...{ grade: LINE_LIMIT, batch: 100 },
  description: PARAGRAPHS_LIMIT,
};

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

const LINK = /^https?:\/\/\S{1,2000}$/;

/** What each row of a product says for itself. */
const OWN: ReadonlySet<string> = new Set(['id', 'price', 'stock', 'ref']);

/** What all rows of a product say alike. */
const SHARED = Object.values(COLUMNS).filter((field) => !OWN.has(field));

/**
 * The values of a product's form as a row says them: its own cells, then those of the product's first row. A column that the
 * file does not have leaves what was there.
 */
export function valuesOf({ values }: GoodsRow, first: Values, base: Values): Values {
  const own = Object.entries(values).filter(([, value]) => value !== '');
  const { currency = '', pictures, ...said } = { ...first, ...Object.fromEntries(own) };
  return {
    ...base,
    ...said,
    // The stock of one variant is not that of the next.
    stock: values['stock'] ?? '',
    currency: currency.toUpperCase() || (base['currency'] ?? ''),
    ...(pictures !== undefined && { pictures: picturesAt(pictures, base['pictures'] ?? '[]') }),
  };
}

/**
 * What is wrong in a row, cell by cell.
 *
 * @param values What it says, with the first row of its product.
 * @param reading What the product's form makes of that.
 */
export function faultsOf(
  row: GoodsRow,
  { first, values, reading }: { first: Values; values: Values; reading: Reading<unknown> },
  words: ConsoleWords,
): RowFault[] {
  const mistakes: Record<string, string> = 'mistakes' in reading ? { ...reading.mistakes } : {};
  if (!/^[\w-]{1,64}$/.test(row.id)) mistakes['id'] = words.term('importNeedsId');
  if (!CURRENCIES.has(values['currency'] ?? ''))
    mistakes['currency'] = words.term('importNeedsCurrency');
  for (const [field, most] of Object.entries(MOST)) {
    if ((values[field] ?? '').length > most)
      mistakes[field] = words.term('importLong', words.number(most));
  }
  const addresses = addressesIn(row.values['pictures'] ?? '');
  if (addresses.length > PICTURES_LIMIT || !addresses.every((one) => LINK.test(one)))
    mistakes['pictures'] = words.term('importNeedsPictures', words.number(PICTURES_LIMIT));
  for (const field of SHARED) {
    const own = row.values[field] ?? '';
    if (own !== '' && own !== first[field]) mistakes[field] = words.term('importDiffers');
  }
  const column = (field: string) =>
    Object.entries(COLUMNS).find(([, one]) => one === field)?.[0] ?? field;
  return Object.entries(mistakes).map(([field, why]) => ({
    ...{ row: row.row, column: column(field), why },
  }));
}
