import path from 'node:path';

/** The ledger's file within its folder. */
export function ledgerFile(folder: string): string {
  return path.join(folder, 'livestall.db');
}
