/** The id of a show's question by its row number. */
export function questionId(n: number): string {
  return `q${n}`;
}

/** The row number of a question's id, or 0, which no question has. */
export function questionNumber(id: string): number {
  const match = /^q(\d{1,15})$/.exec(id);
  return match ? Number(match[1]) : 0;
}
