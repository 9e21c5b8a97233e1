/** How claims were written or answered. */
export interface Pace {
  /** So many a second. */
  rate: number;
  /** What each took of the processors, all threads together, in microseconds: hardly more where others want them too. */
  cpu: number;
}

/** What this process has had of the processors, in microseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** The pace of so many claims, made by this process. */
export async function paceOf(claims: number, make: () => unknown): Promise<Pace> {
  const start = performance.now();
  const before = processorTime();
  await make();
  return {
    rate: (claims / (performance.now() - start)) * 1_000,
    cpu: (processorTime() - before) / claims,
  };
}
