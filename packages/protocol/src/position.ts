/** A place in a show's log, written `epoch.seq`. The epoch changes only when the ledger was restored or lost. */
export interface Position {
  epoch: string;
  seq: number;
}

/** `epoch.seq`, as the stream's `id:` and `since=` carry it. */
export function formatPosition({ epoch, seq }: Position): string {
  return `${epoch}.${seq}`;
}

/** Reads `epoch.seq`; `null` where it is not of that form. */
export function parsePosition(text: string): Position | null {
  const match = /^([A-Za-z0-9_-]{1,32})\.(\d{1,15})$/.exec(text);
  return match ? { epoch: match[1] as string, seq: Number(match[2]) } : null;
}
