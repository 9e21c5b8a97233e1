/** Why a server, or a command on its ledger, cannot begin. */
export type StartErrorCode =
  | 'bad-options'
  | 'file-taken'
  | 'folder-in-use'
  | 'folder-not-writable'
  | 'ledger-too-new'
  | 'no-ledger'
  | 'node-too-old'
  | 'port-taken'
  | 'start-failed';

/** A server, or a command on its ledger, that cannot begin: one plain sentence for whoever started it. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly code: StartErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
