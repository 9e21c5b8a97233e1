import { restoreLedger } from '../../ledger/restore-ledger.js';
import type { Command } from '../command.js';
import { print } from '../print.js';
import { DATA } from '../server-settings.js';

/** Puts a copy of the ledger in its place. */
export const restore: Command = {
  name: 'restore',
  operands: ['FILE'],
  what: 'Puts a backup in the place of the ledger, as a new epoch; the server must be stopped',
  more: 'What was there is kept beside it. Pages that had seen more begin anew from a snapshot.',
  settings: [DATA],
  async run(given) {
    const folder = given.must('data');
    const { kept } = await restoreLedger(folder, given.operand(0));
    print(`Restored ${folder}.${kept === null ? '' : ` What was there is ${kept}.`}`);
  },
};
