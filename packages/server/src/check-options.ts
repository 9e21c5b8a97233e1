import { AccountSchema, IdSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { faultIn } from './fault-in.js';
import type { ServerOptions } from './server-options.js';
import { StartError } from './start-error.js';

const AccountsSchema = Type.Array(AccountSchema);
const RehearsedSchema = Type.Object({ account: IdSchema, channel: Type.Optional(IdSchema) });

/**
 * Looks whether options that no compiler may have seen can be used: where the ledger is, and accounts as every
 * call takes them.
 *
 * @throws StartError `bad-options`, which names the option.
 */
export function checkOptions(options: Partial<ServerOptions> | undefined): void {
  const { data, accounts = [], rehearsal } = options ?? {};
  if (typeof data !== 'string' || data === '') {
    const message =
      'createServer needs `data`: the folder of the ledger, or ":memory:" for one that ends with the process.';
    throw new StartError('bad-options', message);
  }
  const fault =
    faultIn(AccountsSchema, 'accounts', accounts) ??
    (rehearsal ? faultIn(RehearsedSchema, 'rehearsal', rehearsal) : null);
  if (fault !== null) throw new StartError('bad-options', `createServer cannot use ${fault}.`);
}
