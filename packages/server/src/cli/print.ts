/** Says something on the standard output. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Gives an answer as JSON, for people and for programs. */
export function printJson(answer: unknown): void {
  print(JSON.stringify(answer, null, 2));
}
