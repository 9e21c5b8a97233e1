import { backupLedger } from '../../ledger/backup-ledger.js';
import type { Command } from '../command.js';
import { print } from '../print.js';
import { DATA } from '../server-settings.js';

/** Copies the ledger. */
export const backup: Command = {
  name: 'backup',
  operands: ['FILE'],
  what: 'Writes a copy of the ledger, also while a server runs on it',
  more: 'The copy is as secret as the ledger: it holds the signing secrets, the codes and the talk.',
  settings: [DATA],
  async run(given) {
    const file = given.operand(0);
    const { shows } = await backupLedger(given.must('data'), file);
    print(`Wrote ${file}: ${shows} shows.`);
  },
};
