import { askStore } from '../remote/ask-store.js';
import { Refusal } from '../remote/refusal.js';

/** What went wrong with a whole GraphQL request. */
export interface GraphQlError {
  message: string;
  /** Of an API that refuses a request before it reads the query. */
  code?: string;
  extensions?: {
    code?: string;
    category?: string;
    exception?: { code?: string };
    /** Of a project's own rules, by language. */
    localizedMessage?: unknown;
  };
}

/** What a GraphQL API answered. */
export interface GraphQlAnswer {
  status: number;
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
  const { data, errors } = (body ?? {}) as { data?: unknown; errors?: GraphQlError[] };
  if (data === undefined && !errors) {
    const message = `${address} answered ${status}, and nothing of GraphQL’s.`;
    throw new Refusal('store-unreachable', { message, cause: body });
  }
  const [error = null] = errors ?? [];
  // What was not carried out has no data at all, by the specification: https://spec.graphql.org/October2021/#sec-Data
  if (error && status === 400 && data === undefined) throw new TypeError(error.message);
  return { status, data: data ?? null, error, headers };
}
