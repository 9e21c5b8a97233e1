import type { Account, LocalText } from '@livestall/protocol';
import type { SigningSecret } from '../../tokens/index.js';
import type { CodeGrant } from './rows.js';

/** What is written of accounts, their secrets and channels. */
export interface HouseOps {
  'account.create': { take: Account & SigningSecret; give: Account };
  'account.update': { take: { id: string; name?: string; origins?: string[] }; give: Account };
  'secret.add': { take: SigningSecret & { account: string }; give: null };
  'secret.remove': { take: { account: string; kid: string }; give: null };
  'code.mint': { take: CodeGrant & { hash: string; lastsMs: number }; give: number };
  'code.redeem': { take: { hash: string }; give: CodeGrant };
  /** Replaces a list; no words: there is none. */
  'words.set': { take: { account: string; lang: string; words: readonly string[] }; give: null };
  'channel.put': { take: { account: string; id: string; title: LocalText }; give: null };
}
