import type { Account } from '@livestall/protocol';
import type { Services } from './http/server-types.js';
import { newSecret } from './http/new-secret.js';

/** Makes an account, or gives one its name and origins anew. */
export async function putAccount(
  { ledger, origins }: Pick<Services, 'ledger' | 'origins'>,
  account: Account,
): Promise<void> {
  const known = await ledger.read('account', { id: account.id });
  if (known) await ledger.enter('account.update', account);
  else await ledger.enter('account.create', { ...account, ...newSecret() });
  origins.forget(account.id);
}
