import type { Command } from './command.js';
import {
  addAccount,
  addSecret,
  listAccounts,
  makeCode,
  removeSecret,
  setOrigins,
} from './commands/account.js';
import { backup } from './commands/backup.js';
import { rehearse } from './commands/rehearse.js';
import { restore } from './commands/restore.js';
import { serve } from './commands/serve.js';
import { token } from './commands/token.js';
import { eraseViewer, exportViewer } from './commands/viewer.js';

/** Everything that `livestall` can be told to do, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  serve,
  rehearse,
  addAccount,
  listAccounts,
  setOrigins,
  addSecret,
  removeSecret,
  makeCode,
  token,
  backup,
  restore,
  exportViewer,
  eraseViewer,
];
