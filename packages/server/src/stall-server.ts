import type { Account } from '@livestall/protocol';
import type { Desk } from './desk.js';
import type { CodeRequest } from './mint-code.js';

/** A running show server. */
export interface StallServer {
  /** Where it listens: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Where its metrics are, if they are: `http://127.0.0.1:9400`. */
  readonly metricsAddress?: string;
  /** Everything that can be done to shows, for code in the same process. */
  readonly desk: Desk;
  /** A bearer token of the operator, for an hour: it makes accounts. */
  operatorToken(): Promise<string>;
  /** Makes or changes an account, without a call. @throws StallError `bad-request`. */
  putAccount(account: Account): Promise<void>;
  /** A single-use code that signs somebody in. */
  mintCode(request: CodeRequest): Promise<{ code: string; expiresAt: number }>;
  /** Says goodbye to every stream, answers what was asked, writes what waits, and stops. Once is enough. */
  close(): Promise<void>;
}
