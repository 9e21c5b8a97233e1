/**
 * When a drop was over, in server time; `undefined` while it is not.
 *
 * @param closed That it was closed, by hand or by the server.
 * @param t The server time now: what has its end set is over then, before the server says so.
 */
export function overAt(
  { closesAt }: { readonly closesAt?: number },
  closed: { readonly at: number } | undefined,
  t: number,
): number | undefined {
  if (closed) return closed.at;
  return closesAt !== undefined && t >= closesAt ? closesAt : undefined;
}
