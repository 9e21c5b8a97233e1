import { csvLine } from '@livestall/protocol';
import { FAULT_COLUMN } from './columns.js';
import { BYTE_ORDER_MARK } from './goods-csv.js';
import type { GoodsRead } from './read-goods.js';

/** The rows that cannot be taken over, as the file has them, with what is wrong in each: to be mended there and read again. */
export function returnedCsv({ table: { head }, returned, faults }: GoodsRead): string {
  const [known, columns] = [head.indexOf(FAULT_COLUMN), head.length];
  const cells = (row: readonly string[], fault: string) => {
    const whole = Array.from({ length: columns }, (_, index) => row[index] ?? '');
    return known < 0 ? [...whole, fault] : whole.with(known, fault);
  };
  const wrongIn = (at: number) =>
    faults.flatMap(({ row, column, why }) => (row === at ? `${column}: ${why}` : [])).join(' ');
  const lines = returned.map(({ row, cells: own }) => csvLine(cells(own, wrongIn(row))));
  return BYTE_ORDER_MARK + csvLine(cells(head, FAULT_COLUMN)) + lines.join('');
}
