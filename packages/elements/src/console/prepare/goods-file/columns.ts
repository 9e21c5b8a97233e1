/** The columns of a file of goods, each with the field of a product's form that it is. */
export const COLUMNS = {
  id: 'id',
  title: 'title',
  price: 'price',
  currency: 'currency',
  unit: 'unit',
  stock: 'stock',
  link: 'url',
  description: 'description',
  picture: 'pictures',
  ref: 'ref',
  'compare at': 'compareAt',
  'unit price': 'unitPrice',
  measure: 'measure',
  min: 'min',
  max: 'max',
  step: 'step',
  country: 'country',
  region: 'region',
  place: 'origin',
  producer: 'producer',
  harvested: 'harvested',
  batch: 'batch',
  grade: 'grade',
  'delivered to': 'deliversTo',
} as const;

/** A column by the name that it has in a file. */
export type Column = keyof typeof COLUMNS;

const NEEDED: readonly Column[] = ['id', 'title', 'price', 'link'];

/** The column that says what is wrong, in a file of rows that were given back. */
export const FAULT_COLUMN = 'to mend';

const OPTION = /^option\s*:\s*(.+)$/i;

/** What the columns of a file are. */
export interface Head {
  /** Where each column is. */
  columns: ReadonlyMap<Column, number>;
  /** Where each option is, by what it is called. */
  options: ReadonlyMap<string, number>;
  /** Columns that mean nothing here. */
  unread: readonly string[];
  /** Columns that no product can be without. */
  missing: readonly Column[];
}

/** What a column of an option is called: `option: Weight`. */
export const optionColumn = (option: string): string => `option: ${option}`;

/** Reads the names of columns, in any order. Of two that are called the same the first is read. */
export function readHead(names: readonly string[]): Head {
  const columns = new Map<Column, number>();
  const options = new Map<string, number>();
  const unread: string[] = [];
  for (const [index, name] of names.entries()) {
    const column = name.toLowerCase();
    const option = OPTION.exec(name)?.[1];
    if (option !== undefined && !options.has(option)) options.set(option, index);
    else if (isColumn(column) && !columns.has(column)) columns.set(column, index);
    else if (name !== '' && column !== FAULT_COLUMN) unread.push(name);
  }
  return { columns, options, unread, missing: NEEDED.filter((one) => !columns.has(one)) };
}

function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}
