import { patientSignal } from './patient-signal.js';
import { Refusal } from './refusal.js';

/** What a store's API answered. */
export interface StoreAnswer {
  status: number;
  headers: Headers;
  /** Its JSON; `null` where it answered that there is none. */
  body: unknown;
}

/**
 * Asks a store's API, and reads the answer whole.
 *
 * @throws Refusal `store-unreachable` where there is none within half a minute, or one that is not the API's.
 */
export async function askStore(
  address: string,
  init: RequestInit,
  caller?: AbortSignal,
): Promise<StoreAnswer> {
  const { signal, done } = patientSignal(caller);
  try {
    const response = await fetch(address, { ...init, signal });
    const { status, headers } = response;
    if (status >= 500 || status === 429) throw new Error(`it answered ${status}`);
    return { status, headers, body: status === 204 ? null : await response.json() };
  } catch (cause) {
    // A stall that has left the page has nobody to tell.
    if (caller?.aborted) throw new Refusal('store-unreachable');
    const message = `${address} gave no answer: ${reasonOf(cause)}.`;
    throw new Refusal('store-unreachable', { message, cause });
  } finally {
    done();
  }
}

/** Node says of a line that failed what it came of one step further down. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}
