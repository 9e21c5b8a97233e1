import type { EventMap, PinnedLine } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import { raiseRevision } from './stretches.js';

/** What an event of either kind has. */
interface PinData {
  message: EventMap['message.pinned' | 'message.unpinned']['message'];
  pins: PinnedLine[];
}

/** Empties the lines of a viewer where they stood at the top of the talk. The places in the log stay filled. */
export function erasePinned(sql: Sql, show: string, viewer: string): void {
  const empty = (line: PinnedLine): PinnedLine =>
    line.sender === viewer ? { ...line, sender: '', name: '', text: '' } : line;
  for (const { seq, at, data } of sql.all<{ seq: number; at: number; data: string }>(
    `SELECT seq, at, data FROM event
     WHERE show = ? AND type IN ('message.pinned', 'message.unpinned') AND instr(data, ?) > 0`,
    show,
    JSON.stringify(viewer),
  )) {
    const { message, pins } = JSON.parse(data) as PinData;
    const told = typeof message === 'string' ? message : empty(message);
    const text = JSON.stringify({ message: told, pins: pins.map(empty) });
    sql.run('UPDATE event SET data = ? WHERE show = ? AND seq = ?', text, show, seq);
    raiseRevision({ sql }, show, at);
  }
}
