import type { LogEvent } from '@livestall/protocol';
import { retoldEvent, type Words, type WordsById } from '../../retold.js';
import { LINE, type LineFate } from '../line-fate.js';
import { messageId } from '../message-id.js';
import { raiseRevisionsFrom } from './stretches.js';
import type { Writing } from './writing.js';

/** As the index of them says it, to the letter. */
const TELLING = `type IN ('message.pinned', 'message.unpinned', 'question.shown', 'question.answered')`;

/** Lines were taken away or came back, or their writer was forgotten: the log says of them what their rows do now. */
export function retellLines(writing: Writing, show: string, lines: readonly number[]): void {
  if (lines.length === 0) return;
  const words = lines.map((n) => [messageId(n), wordsOf(writing, show, n)] as const);
  retell(writing, show, new Map(words));
}

/** Changes what the log says of lines and questions. What was told of it from there on holds no more: each later state has it too. */
export function retell({ sql }: Pick<Writing, 'sql'>, show: string, words: WordsById): void {
  let first: number | undefined;
  const rows = sql.all<{ seq: number; at: number; type: string; data: string }>(
    `SELECT seq, at, type, data FROM event WHERE show = ? AND ${TELLING} ORDER BY seq`,
    show,
  );
  for (const { data, ...event } of rows) {
    const told = retoldEvent({ ...event, data: JSON.parse(data) as unknown } as LogEvent, words);
    const text = JSON.stringify(told.data);
    if (text === data) continue;
    first ??= event.at;
    sql.run('UPDATE event SET data = ? WHERE show = ? AND seq = ?', text, show, event.seq);
  }
  if (first !== undefined) raiseRevisionsFrom({ sql }, show, first);
}

function wordsOf({ sql }: Writing, show: string, n: number): Words | null {
  const row = sql.get<Words & { redacted: LineFate }>(
    'SELECT sender, name, text, redacted FROM message WHERE show = ? AND n = ?',
    show,
    n,
  );
  if (row?.redacted !== LINE.shown || row.sender === '') return null;
  const { sender, name, text } = row;
  return { sender, name, text };
}
