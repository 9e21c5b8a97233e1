import { StallError } from '@livestall/protocol';
import type { HostShow } from './host-show.js';

/** A sign-in, and then a channel's answer, are not waited for longer than this each. */
const PATIENCE_MS = 20_000;

/**
 * The show that a seller has in hand, once it is known: right after connecting, the sign-in and the
 * channel's answer are still on their way.
 *
 * @throws StallError what keeps the seller out, `offline` where there is no answer, `wrong-state` without a show.
 */
export async function showInHand(host: HostShow, signal: AbortSignal): Promise<string> {
  await waitFor(host, () => host.status !== 'signing-in', signal);
  const { show, status, error } = host;
  if (signal.aborted || status === 'signing-in') throw new StallError('offline');
  if (!show) throw error ?? new StallError('token-refused');
  await waitFor(show, () => show.id !== null || show.error !== null, signal);
  if (show.id === null) {
    throw (
      show.error ?? new StallError(show.connection === 'connecting' ? 'wrong-state' : 'offline')
    );
  }
  return show.id;
}

/** Resolves once it is so, or the patience is over. */
function waitFor(
  one: Pick<HostShow, 'subscribe'>,
  isSo: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  if (isSo() || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, PATIENCE_MS);
    const unsubscribe = one.subscribe(() => {
      if (isSo()) stop();
    });
    signal.addEventListener('abort', stop);
  });
}
