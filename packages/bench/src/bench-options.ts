/** What is asked of a bench. */
export interface BenchOptions {
  /** Whether what takes long is measured too. */
  full: boolean;
  /** How often each case is played; `null`: as often as the bench thinks right. */
  runs: number | null;
  /** How long a soak is watched once it is warm, in minutes. */
  minutes: number;
}
