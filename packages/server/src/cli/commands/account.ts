import type { Command } from '../command.js';
import { withOperator } from '../operator.js';
import type { Operator } from '../operator.js';
import type { Given } from '../given.js';
import { printJson } from '../print.js';
import { DATA } from '../server-settings.js';
import type { Setting } from '../setting.js';

const NAME: Setting = {
  name: 'name',
  takes: 'NAME',
  what: 'The name that people see',
  needed: true,
  environment: false,
};
const ORIGIN: Setting = {
  name: 'origin',
  takes: 'ORIGIN',
  what: 'A page that may write: scheme, host and port, exactly',
  several: true,
  environment: false,
};

/** Makes an account; tells its first secret, this once. */
export const addAccount: Command = {
  name: 'account add',
  operands: ['ACCOUNT'],
  what: 'Makes an account and prints its first signing secret, this once',
  settings: [NAME, ORIGIN, DATA],
  run: (given) =>
    asOperator(given, (operator) => {
      const [id, name, origins] = [given.operand(0), given.must('name'), given.list('origin')];
      return operator.call('POST', '/accounts', { id, name, origins });
    }),
};

/** Lists the accounts. */
export const listAccounts: Command = {
  name: 'account list',
  operands: [],
  what: 'Lists the accounts with their origins',
  settings: [DATA],
  run: (given) => asOperator(given, (operator) => operator.call('GET', '/accounts')),
};

/** Replaces an account's origins. */
export const setOrigins: Command = {
  name: 'account origins',
  operands: ['ACCOUNT', 'ORIGIN…'],
  what: 'Sets the origins whose pages may write: these and no others',
  settings: [DATA],
  run: (given) =>
    asOperator(given, (operator) => {
      const origins = given.operands.slice(1);
      return operator.call('PATCH', accountPath(given), { origins });
    }),
};

/** Makes one more secret. */
export const addSecret: Command = {
  name: 'account secret add',
  operands: ['ACCOUNT'],
  what: 'Makes one more signing secret and prints it, this once',
  settings: [DATA],
  run: (given) =>
    asOperator(given, (operator) => operator.call('POST', `${accountPath(given)}/secrets`)),
};

/** Ends a secret. */
export const removeSecret: Command = {
  name: 'account secret remove',
  operands: ['ACCOUNT', 'KID'],
  what: 'Ends a signing secret, and with it every token that it signed',
  settings: [DATA],
  run: (given) =>
    asOperator(given, async (operator) => {
      const kid = given.operand(1);
      await operator.call('DELETE', `${accountPath(given)}/secrets/${encodeURIComponent(kid)}`);
      return { removed: kid };
    }),
};

/** Invites a seller. */
export const makeCode: Command = {
  name: 'account code',
  operands: ['ACCOUNT'],
  what: 'Makes a one-time code that signs a host or a moderator in, good for a day',
  settings: [
    NAME,
    {
      name: 'role',
      takes: 'ROLE',
      what: 'host or moderator',
      default: 'host',
      environment: false,
    },
    {
      name: 'channel',
      takes: 'CHANNEL',
      what: 'The one channel that it is for',
      environment: false,
    },
    DATA,
  ],
  run: (given) =>
    asOperator(given, (operator) => {
      const channel = given.text('channel');
      return operator.call('POST', `${accountPath(given)}/codes`, {
        role: given.oneOf('role', ['host', 'moderator']),
        name: given.must('name'),
        ...(channel !== undefined && { channel }),
      });
    }),
};

function accountPath(given: Given): string {
  return `/accounts/${encodeURIComponent(given.operand(0))}`;
}

function asOperator(given: Given, ask: (operator: Operator) => Promise<unknown>): Promise<void> {
  return withOperator(given.must('data'), async (operator) => {
    printJson(await ask(operator));
  });
}
