import type { BenchOptions } from '../bench-options.ts';
import { Collected } from '../collected.ts';
import type { Row } from '../rows.ts';
import { judgePages } from './judge-pages.ts';
import { openStage } from './open-stage.ts';
import { installPeers } from './peers.ts';
import { GATED, OURS, PEER } from './subjects.ts';

/** Points differ from turn to turn. */
const RUNS = 3;

/** What the whole of `start` says last, of the players that the bars are about: a shop's page with each, and without one. */
export async function benchPage({ runs }: BenchOptions): Promise<Row[]> {
  installPeers();
  const stage = await openStage(GATED);
  const collected = new Collected('start');
  try {
    for (let run = 0; run < (runs ?? RUNS); run += 1) await judgePages(stage, collected);
  } finally {
    await stage.close();
  }
  return collected.rows(OURS, PEER);
}
