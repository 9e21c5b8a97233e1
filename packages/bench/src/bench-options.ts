/** What is asked of a bench. */
export interface BenchOptions {
  /** Whether what takes long is measured too. */
  full: boolean;
  /** How often each case is played; `null`: as often as the bench thinks right. */
  runs: number | null;
  /** The one case of the bench of the talk that is measured; `null`: all. */
  case: string | null;
  /** How long a soak is watched once it is warm, in minutes. */
  minutes: number;
  /** So many lines a second are said in a soak, on a page of the talk; `null`: it is `npm start` that is watched. */
  lines: number | null;
}
