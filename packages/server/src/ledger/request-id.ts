/** The id of a show's request by its number. */
export function requestId(n: number): string {
  return `r${n}`;
}

/** The number of a request's id, or 0, which no request has. */
export function requestNumber(id: string): number {
  const match = /^r(\d{1,15})$/.exec(id);
  return match ? Number(match[1]) : 0;
}
