import type { Message, QuotedText, Role, SystemLine } from '@livestall/protocol';
import { QUOTE_LIMIT } from '@livestall/protocol';
import { cutText } from '../../cut-text.js';
import { LINE } from '../line-fate.js';
import { messageId } from '../message-id.js';
import { questionId } from '../question-id.js';

/** A line as it is kept, with what it answers where that is still to be read. */
export interface LineRow {
  n: number;
  at: number;
  sender: string;
  name: string;
  role: Role;
  text: string;
  buyer: number;
  follows: number;
  level: number | null;
  system: string | null;
  reply: number | null;
  replyName: string | null;
  replyText: string | null;
  question: number | null;
  questionName: string | null;
  questionText: string | null;
  /** A list, as JSON text. */
  mentions: string;
}

/** The columns of a `LineRow`, of `LINE_TABLES`. */
export const LINE_COLUMNS = `m.n, m.at, m.sender, m.name, m.role, m.text, m.buyer, m.follows, m.level, m.system,
  r.n AS reply, r.name AS replyName, r.text AS replyText,
  q.n AS question, q.name AS questionName, q.text AS questionText,
  (SELECT json_group_array(viewer) FROM mention WHERE mention.show = m.show AND mention.n = m.n) AS mentions`;

/**
 * Lines as `m`. What was redacted, or its writer forgotten, is quoted no more; what its writer alone is shown is, by
 * that writer: they are not to tell it from other lines.
 */
export const LINE_TABLES = `message AS m
  LEFT JOIN message AS r ON r.show = m.show AND r.n = m.reply AND r.sender <> ''
    AND (r.redacted = ${LINE.shown} OR r.redacted = ${LINE.shadowed} AND r.sender = m.sender)
  LEFT JOIN question AS q ON q.show = m.show AND q.n = m.question AND q.sender <> '' AND q.removed = 0`;

/** A line as everybody reads it. */
export function toMessage(row: LineRow): Message {
  const { n, at, sender, name, role, text, level, system } = row;
  const mentions = JSON.parse(row.mentions) as string[];
  return {
    ...{ id: messageId(n), at, sender, name, role, text },
    ...(row.reply !== null && {
      reply: quoted(messageId(row.reply), row.replyName, row.replyText),
    }),
    ...(row.question !== null && {
      question: quoted(questionId(row.question), row.questionName, row.questionText),
    }),
    ...(mentions.length > 0 && { mentions }),
    ...(row.buyer === 1 && { buyer: true }),
    ...(row.follows === 1 && { follows: true }),
    ...(level !== null && { level }),
    ...(system !== null && { system: JSON.parse(system) as SystemLine }),
  };
}

function quoted(id: string, name: string | null, text: string | null): QuotedText {
  return { id, name: name ?? '', text: cutText(text ?? '', QUOTE_LIMIT) };
}
