import { isRecord } from '../core/is-record.js';
import type { StallStorage } from '../show-options.js';

/** Nobody sends a line of another show any more after this time, in milliseconds. */
const KEPT_MS = 24 * 3_600_000;

/** Removes what shows of long ago have left of lines, questions, requests and votes that were not sent. */
export function pruneLines(storage: StallStorage, now: number): void {
  // A page's own storage may not tell what it holds.
  if (!isList(storage)) return;
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const name of names) {
    const isOurs = name !== null && /^livestall:(lines|questions|requests|votes):/.test(name);
    if (isOurs && isOld(storage.getItem(name), now)) storage.removeItem(name);
  }
}

function isList(storage: StallStorage): storage is Storage {
  return 'length' in storage && 'key' in storage;
}

function isOld(kept: string | null, now: number): boolean {
  try {
    const lines: unknown = JSON.parse(kept ?? '');
    const isNew = (line: unknown) => isRecord(line) && Number(line['at']) > now - KEPT_MS;
    return !(Array.isArray(lines) && lines.some(isNew));
  } catch {
    return true;
  }
}
