/** The id of a request by its row number. */
export function requestId(n: number): string {
  return `r${n}`;
}

/** The row number of a request's id, or 0, which no request has. */
export function requestNumber(id: string): number {
  const match = /^r(\d{1,15})$/.exec(id);
  return match ? Number(match[1]) : 0;
}
