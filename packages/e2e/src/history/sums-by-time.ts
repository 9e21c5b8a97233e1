/** Units that come at moments, added up. */
export class SumsByTime<T extends { units: number }> {
  readonly #times: readonly number[];
  /** Of all before the one of the same place, and one more for all of them. */
  readonly #sums: readonly number[];

  constructor(all: readonly T[], timeOf: (one: T) => number) {
    const ordered = all
      .map((one) => ({ time: timeOf(one), units: one.units }))
      .filter(({ time }) => time < Infinity)
      .sort((a, b) => a.time - b.time);
    this.#times = ordered.map(({ time }) => time);
    let sum = 0;
    this.#sums = [0, ...ordered.map(({ units }) => (sum += units))];
  }

  /** What came at this moment or before it. */
  upTo(time: number): number {
    return this.#sumWhile((one) => one <= time);
  }

  /** What came before this moment. */
  before(time: number): number {
    return this.#sumWhile((one) => one < time);
  }

  #sumWhile(holds: (time: number) => boolean): number {
    let [low, high] = [0, this.#times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#times[middle] ?? Infinity)) low = middle + 1;
      else high = middle;
    }
    return this.#sums[low] ?? 0;
  }
}
