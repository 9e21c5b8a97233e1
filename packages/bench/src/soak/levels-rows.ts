import { toRows, type Row } from '../rows.ts';
import { slopeOf } from '../stats/slope.ts';
import { UNITS, type Levels } from './levels.ts';

/** Of how many minutes the levels at the start and at the end are the median: one alone may be chance. */
const LEVEL = 5;

/** Three rows for each level: where it began, where it ended, and how fast it grew. */
export function levelsRows(what: Pick<Row, 'bench' | 'case' | 'subject'>, all: Levels[]): Row[] {
  return (Object.keys(UNITS) as (keyof Levels)[]).flatMap((name) => {
    const values = all.map((levels) => levels[name]);
    const row = (metric: string, some: number[]) =>
      toRows({ ...what, metric: `${name}, ${metric}`, unit: UNITS[name], values: some });
    return [
      ...row('first minutes', values.slice(0, LEVEL)),
      ...row('last minutes', values.slice(-LEVEL)),
      ...growth(values).map((one) => ({
        ...what,
        ...one,
        metric: `${name}, growth`,
        unit: `${UNITS[name]}/min`,
      })),
    ];
  });
}

/** By how much it grew a minute; between `min` and `max` from one minute to the next. */
function growth(
  values: readonly number[],
): Pick<Row, 'median' | 'min' | 'max' | 'n' | 'low' | 'high'>[] {
  const slope = slopeOf(values);
  if (!slope) return [];
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? NaN));
  return [
    {
      median: slope.slope,
      min: Math.min(...steps),
      max: Math.max(...steps),
      n: values.length,
      low: slope.low,
      high: slope.high,
    },
  ];
}
