/** The id of a show's message by its row number. */
export function messageId(n: number): string {
  return `m${n}`;
}

/** The row number of a message's id, or 0, which no message has. */
export function messageNumber(id: string): number {
  const match = /^m(\d{1,15})$/.exec(id);
  return match ? Number(match[1]) : 0;
}
