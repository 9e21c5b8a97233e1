import { toRows, type Row, type Samples } from './rows.ts';
import { pairedDifference, pairedRatio } from './stats/paired.ts';

/** What was measured in a bench, run by run. */
export class Collected {
  readonly #bench: string;
  readonly #samples = new Map<string, Samples & { values: number[] }>();

  constructor(bench: string) {
    this.#bench = bench;
  }

  /** Notes one value. The n-th of each subject of a case belong to one run, and so to one pair. */
  add(what: Omit<Samples, 'bench' | 'values'>, value: number): void {
    const key = [what.case, what.metric, what.subject].join();
    const samples = this.#samples.get(key) ?? { bench: this.#bench, ...what, values: [] };
    samples.values.push(value);
    this.#samples.set(key, samples);
  }

  /**
   * A row for each subject of each metric of each case; and one for each of ours beside the peer, where both were
   * measured more than once.
   */
  rows(ours: readonly string[], peer: string): Row[] {
    const groups = Map.groupBy(this.#samples.values(), (one) => `${one.case} ${one.metric}`);
    return [...groups.values()].flatMap((group) => {
      const theirs = group.find(({ subject }) => subject === peer);
      const beside = theirs
        ? group
            .filter(({ subject }) => ours.includes(subject))
            .flatMap((one) => besides(one, theirs))
        : [];
      return [...group.flatMap(toRows), ...beside];
    });
  }
}

/** A subject beside its peer: as a ratio, or as a difference where something took nothing. */
function besides(ours: Samples, theirs: Samples): Row[] {
  const pairs = ours.values.map((value, run) => [value, theirs.values[run] ?? NaN] as const);
  const ratio = pairedRatio(pairs);
  const interval = ratio ?? pairedDifference(pairs);
  if (!interval) return [];
  const values = pairs.map(([a, b]) => (ratio ? a / b : a - b));
  const what = {
    ...ours,
    subject: `${ours.subject} ${ratio ? '/' : '-'} ${theirs.subject}`,
    unit: ratio ? 'x' : ours.unit,
  };
  return toRows({ ...what, values }).map((row) => ({ ...row, ...interval }));
}
