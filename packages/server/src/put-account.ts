import { StallError, type Account } from '@livestall/protocol';
import { AccountSchema } from '@livestall/protocol/schemas';
import { faultIn } from './fault-in.js';
import type { Services } from './http/server-types.js';
import { newSecret } from './http/new-secret.js';

/** Makes an account, or gives one its name and origins anew. @throws StallError `bad-request`. */
export async function putAccount(
  { ledger, origins }: Pick<Services, 'ledger' | 'origins'>,
  account: Account,
): Promise<void> {
  const fault = faultIn(AccountSchema, 'account', account);
  if (fault !== null) throw new StallError('bad-request', { hint: fault });
  const known = await ledger.read('account', { id: account.id });
  if (known) await ledger.enter('account.update', account);
  else await ledger.enter('account.create', { ...account, ...newSecret() });
  origins.forget(account.id);
}
