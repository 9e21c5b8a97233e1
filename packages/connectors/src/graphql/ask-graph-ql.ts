import { askStore } from '../remote/ask-store.js';

/** What went wrong with a whole GraphQL request. */
export interface GraphQlError {
  message: string;
  extensions?: { code?: string; category?: string; exception?: { code?: string } };
}

/** What a GraphQL API answered. */
export interface GraphQlAnswer {
  /** Where there is an `error`, `null`, or has it where that is. */
  data: unknown;
  error: GraphQlError | null;
  headers: Headers;
}

/**
 * Asks a store's GraphQL API by a query and its variables.
 *
 * @throws Refusal `store-unreachable`
 * @throws TypeError where the API does not know what it is asked for: it is older than the query.
 */
export async function askGraphQl(
  address: string,
  query: string,
  variables: object,
  init: Omit<RequestInit, 'headers'> & { headers: Record<string, string> },
  signal?: AbortSignal,
): Promise<GraphQlAnswer> {
  const { status, headers, body } = await askStore(
    address,
    {
      method: 'POST',
      ...init,
      headers: { ...init.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    },
    signal,
  );
  const { data = null, errors = [] } = body as { data?: unknown; errors?: GraphQlError[] };
  const [error = null] = errors;
  if (error && status === 400) throw new TypeError(error.message);
  return { data, error, headers };
}
