/** The id of an entry of the audit log by its row number. */
export function auditId(n: number): string {
  return `a${n}`;
}

/** The row number of an entry's id, or 0, which none has. */
export function auditNumber(id: string): number {
  const match = /^a(\d{1,15})$/.exec(id);
  return match ? Number(match[1]) : 0;
}
