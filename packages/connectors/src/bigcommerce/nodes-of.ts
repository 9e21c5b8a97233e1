import type { BigCommerceEdges } from './bigcommerce-types.js';

/** What a list of the GraphQL Storefront API has in it. */
export function nodesOf<T>({ edges }: BigCommerceEdges<T>): T[] {
  return (edges ?? []).map(({ node }) => node);
}
