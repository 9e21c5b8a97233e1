import type { Op } from './contract.js';
import { GROUP_WRITES } from './ops/writes.js';

/** Ops in their order: neighbours of one name that are written together stand together, all others alone. */
export function splitOps(ops: readonly Op[]): Op[][] {
  const split: Op[][] = [];
  for (const one of ops) {
    const last = split.at(-1);
    if (last?.[0]?.op === one.op && one.op in GROUP_WRITES) last.push(one);
    else split.push([one]);
  }
  return split;
}
