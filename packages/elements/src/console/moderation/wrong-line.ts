import type { StallError } from '@livestall/protocol';

/** The line of a list that the server did not take, from 1; `null` where it names none. */
export function wrongLine({ hint = '' }: Pick<StallError, 'hint'>): number | null {
  const [, line] = /^line (\d+)\b/i.exec(hint) ?? [];
  return line === undefined ? null : Number(line);
}
