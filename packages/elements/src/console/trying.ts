import { StallError } from '@livestall/protocol';

/** Something that says what failed of what was tried last. */
interface Tried {
  error: StallError | null;
}

/**
 * Tries something that the server may refuse, and keeps with `desk` what failed. Never rejects.
 *
 * @param changed Called before, when what failed last is forgotten, and after.
 */
export async function trying(
  desk: Tried,
  act: () => Promise<void>,
  changed: () => void,
): Promise<void> {
  desk.error = null;
  changed();
  try {
    await act();
  } catch (cause) {
    desk.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
  }
  changed();
}
