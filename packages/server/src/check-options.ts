import { AccountSchema, IdSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { faultIn } from './fault-in.js';
import type { ServerOptions } from './server-options.js';
import { StartError } from './start-error.js';

const AccountsSchema = Type.Array(AccountSchema);
const ModerationSchema = Type.Object(
  {
    english: Type.Optional(Type.Boolean()),
    hit: Type.Optional(Type.Enum(['hold', 'refuse'])),
    moderate: Type.Optional(Type.Function([], Type.Unknown())),
    limitMs: Type.Optional(Type.Integer({ minimum: 1, maximum: 60_000 })),
    fails: Type.Optional(Type.Enum(['open', 'closed'])),
  },
  { additionalProperties: false },
);
const RehearsedSchema = Type.Object({ account: IdSchema, channel: Type.Optional(IdSchema) });

/**
 * Looks whether options that no compiler may have seen can be used: where the ledger is, accounts as every
 * call takes them, and how lines are judged: what is wrong there would come up at each of them.
 *
 * @throws StartError `bad-options`, which names the option.
 */
export function checkOptions(options: Partial<ServerOptions> | undefined): void {
  const { data, accounts = [], moderation, rehearsal } = options ?? {};
  if (typeof data !== 'string' || data === '') {
    const message =
      'createServer needs `data`: the folder of the ledger, or ":memory:" for one that ends with the process.';
    throw new StartError('bad-options', message);
  }
  const fault =
    faultIn(AccountsSchema, 'accounts', accounts) ??
    (moderation ? faultIn(ModerationSchema, 'moderation', moderation) : null) ??
    (rehearsal ? faultIn(RehearsedSchema, 'rehearsal', rehearsal) : null);
  if (fault !== null) throw new StartError('bad-options', `createServer cannot use ${fault}.`);
}
