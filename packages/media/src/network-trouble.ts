import { StallError } from '@livestall/protocol';

const AGAIN = 'It is tried again until it plays.';

/** A stream that has not begun, or is gone: there is no playlist, or nothing in it. */
export function notBegun(url: string, why: string, cause?: unknown): StallError {
  const message = 'The stream has not begun.';
  return new StallError('not-found', { message, hint: `${url} ${why}. ${AGAIN}`, cause });
}

/** A stream whose playlist comes and does not change: its encoder has stopped, or cannot get through. */
export function standsStill(url: string): StallError {
  const message = 'The stream stands still.';
  const hint = `${url} has not changed for three target durations. ${AGAIN}`;
  return new StallError('unavailable', { message, hint });
}

/** What a stream that cannot be fetched is to a viewer, by its HTTP status (0: no answer). */
export function networkTrouble(status: number, url: string, cause?: unknown): StallError {
  if (status === 404 || status === 410) return notBegun(url, `answered ${status}`, cause);
  if (status === 0) {
    const message = 'The stream cannot be reached.';
    const why = 'gave no answer: no network, or its server does not allow this page by CORS';
    return new StallError('offline', { message, hint: `${url} ${why}. ${AGAIN}`, cause });
  }
  const message = 'The stream does not come through.';
  return new StallError('unavailable', {
    message,
    hint: `${url} answered ${status}. ${AGAIN}`,
    cause,
  });
}

/** A script of the player does not come; what came before it may play. */
export function scriptTrouble(cause: unknown): StallError {
  const message = 'The player’s script could not be loaded.';
  const hint = `A chunk of it did not come: see the page’s network log. ${AGAIN}`;
  return new StallError('unavailable', { message, hint, cause });
}
