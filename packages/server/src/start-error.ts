/** Why a server cannot start. */
export type StartErrorCode =
  | 'folder-in-use'
  | 'folder-not-writable'
  | 'ledger-too-new'
  | 'node-too-old'
  | 'port-taken'
  | 'start-failed';

/** A server that cannot start: one plain sentence for whoever started it. */
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
