import type { Message } from '@livestall/protocol';

/** Lines as they are told from now on: what was redacted is quoted no more. */
export function withoutQuotesOf(
  redacted: readonly string[],
  lines: readonly Message[],
): readonly Message[] {
  return lines.map((line) => {
    if (!line.reply || !redacted.includes(line.reply.id)) return line;
    const { reply: _, ...rest } = line;
    return rest;
  });
}
