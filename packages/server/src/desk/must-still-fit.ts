import { StallError } from '@livestall/protocol';

/**
 * Checks at its drop what was right when it was prepared: the goods may have changed since.
 *
 * @throws StallError `wrong-state`, whose hint is that of the check.
 */
export function mustStillFit(check: () => void): void {
  try {
    check();
  } catch (cause) {
    if (!(cause instanceof StallError)) throw cause;
    const { hint } = cause;
    throw new StallError('wrong-state', {
      message: 'It does not fit the show’s goods any more: prepare it anew.',
      ...(hint !== undefined && { hint }),
      cause,
    });
  }
}
