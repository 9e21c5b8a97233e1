/** What a call takes beside its address. */
export interface CallOptions {
  method?: string;
  token?: string;
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What came back. */
export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** A call as a page or a store's backend makes it, with its answer as it came. */
export function send(
  address: string,
  { method, token, key, body, headers }: CallOptions = {},
): Promise<Response> {
  return fetch(address, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** The same, with its answer read. */
export async function call<T = Record<string, unknown>>(
  address: string,
  options: CallOptions = {},
): Promise<Answer<T>> {
  const response = await send(address, options);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? null : JSON.parse(text)) as T,
  };
}
