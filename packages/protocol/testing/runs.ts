/**
 * How often a property is tried: `usual` times in the everyday suite, and `FUZZ` times as often where that
 * is set. What failed says its seed, with which fast-check tries it again.
 */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: usual * Number(process.env['FUZZ'] ?? 1) };
}
