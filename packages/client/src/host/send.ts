import type { Call, Http } from '../http/http.js';
import { toStallError } from '../http/to-stall-error.js';

/** How long a file may take: a weak line sends 2 MiB in it. */
const FILE_MS = 120_000;

/** A seller's call. Without a method it is a GET, with a body a POST. */
export interface HostCall {
  method?: 'PUT' | 'PATCH' | 'DELETE';
  /** JSON, or a file as it is. */
  body?: unknown;
  /** Idempotency key. */
  key?: string | undefined;
}

/** The JSON answer of a seller's call, `null` where it has none. @throws StallError */
export async function send<T>(
  http: Http,
  path: string,
  { method, body, key, token, signal }: HostCall & Pick<Call, 'token' | 'signal'>,
): Promise<T> {
  if (body instanceof Blob)
    return sendFile<T>(http, path, { method: method ?? 'POST', body, token, signal });
  const init = method && { init: { method } };
  return http.json<T>(path, { body, token, signal, ...(key !== undefined && { key }), ...init });
}

async function sendFile<T>(
  http: Http,
  path: string,
  { method, body, token, signal }: { method: string; body: Blob } & Pick<Call, 'token' | 'signal'>,
): Promise<T> {
  try {
    const response = await http.open(path, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(FILE_MS)]),
      init: {
        method,
        headers: { 'content-type': body.type, authorization: `Bearer ${token}` },
        body,
      },
    });
    return (await response.json()) as T;
  } catch (error) {
    throw toStallError(error);
  }
}
