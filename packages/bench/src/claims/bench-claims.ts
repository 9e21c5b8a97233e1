import type { BenchOptions } from '../bench-options.ts';
import type { Row } from '../rows.ts';
import { claimsAtDesk, holdsAtDesk } from './at-desk.ts';
import { besideStreams } from './beside-streams.ts';
import { overHttp } from './over-http.ts';

const RUNS = 3;

/** How many claims a second are granted, durably, and refused; and whether those who watch feel it. */
export async function benchClaims({ runs }: BenchOptions): Promise<Row[]> {
  const times = runs ?? RUNS;
  return [
    ...(await claimsAtDesk(times)),
    ...(await holdsAtDesk(times)),
    ...(await overHttp(times)),
    ...(await besideStreams(times)),
  ];
}
