import type { StallError } from '@livestall/protocol';

/** A failure that is to be said: that one must sign in stands there already. */
export function unsaidFailure(
  failure: StallError | undefined,
  standing: string,
): StallError | undefined {
  return failure?.code === 'sign-in-first' && standing === 'sign-in' ? undefined : failure;
}
