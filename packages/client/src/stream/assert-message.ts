import { StallError } from '@livestall/protocol';

/** The last moment that a date can name, in milliseconds. */
const LAST_MOMENT = 8.64e15;

/**
 * Looks at a message of a show's stream before anybody takes it for true: an epoch that is none would have the page wait for
 * a show that cannot come, and a time that is none would stop its clock.
 *
 * @throws StallError `offline`: the stream is broken, and is to be opened anew.
 */
export function assertMessage(type: string, { t, epoch }: Record<string, unknown>): void {
  const timeless = typeof t === 'number' && !(t >= 0 && t <= LAST_MOMENT);
  const placeless = type === 'hello' && (typeof epoch !== 'string' || epoch === '');
  if (timeless || placeless) throw new StallError('offline');
}
