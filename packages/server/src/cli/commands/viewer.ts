import { decodeJwt } from 'jose';
import type { Command } from '../command.js';
import type { Given } from '../given.js';
import { withOperator } from '../operator.js';
import { printJson } from '../print.js';
import { DATA } from '../server-settings.js';
import type { Setting } from '../setting.js';
import { UsageError } from '../usage-error.js';

const WHO: readonly Setting[] = [
  {
    name: 'account',
    takes: 'ACCOUNT',
    what: 'Whose viewer it is',
    environment: false,
  },
  {
    name: 'viewer',
    takes: 'SUBJECT',
    what: 'The viewer as the account’s tickets name them (sub)',
    environment: false,
  },
  {
    name: 'ticket',
    takes: 'TICKET',
    what: 'Instead of both: a ticket of the viewer, also one that has run out',
    environment: false,
  },
];

/** Gives out what is kept of a viewer. */
export const exportViewer: Command = {
  name: 'export',
  operands: [],
  what: 'Prints all that is kept of one viewer',
  settings: [...WHO, DATA],
  run: (given) => ofViewer(given, 'GET'),
};

/** Forgets a viewer. */
export const eraseViewer: Command = {
  name: 'erase',
  operands: [],
  what: 'Erases one viewer: lines, names, and whose the claims are',
  more: 'It cannot be taken back, and backups that were made before still hold it.',
  settings: [...WHO, DATA],
  run: (given) => ofViewer(given, 'DELETE'),
};

function ofViewer(given: Given, method: 'GET' | 'DELETE'): Promise<void> {
  const path = pathOf(given);
  return withOperator(given.must('data'), async (operator) => {
    printJson(await operator.call(method, path));
  });
}

function pathOf(given: Given): string {
  const ticket = given.text('ticket');
  const { account, subject } =
    ticket === undefined
      ? { account: given.text('account'), subject: given.text('viewer') }
      : named(ticket);
  if (account === undefined || subject === undefined) {
    throw new UsageError('It needs --account ACCOUNT and --viewer SUBJECT, or --ticket TICKET.');
  }
  return `/accounts/${encodeURIComponent(account)}/viewers/${encodeURIComponent(subject)}`;
}

/** Whom a ticket names. Whoever has the folder may ask about everybody, so its signature says nothing here. */
function named(ticket: string): { account: string; subject: string } {
  try {
    const { acc, sub } = decodeJwt<{ acc: string }>(ticket);
    if (acc !== '' && sub !== undefined) return { account: acc, subject: sub };
  } catch {
    // Told below.
  }
  throw new UsageError('--ticket takes a ticket of a viewer as the server or the store gave it.');
}
