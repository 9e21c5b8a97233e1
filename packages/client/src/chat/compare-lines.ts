import type { Message } from '@livestall/protocol';

/** The order of a talk: by time, those of one instant by their ids, so that every page shows it alike. */
export function compareLines(a: Message, b: Message): number {
  return a.at - b.at || a.id.length - b.id.length || (a.id < b.id ? -1 : Number(a.id > b.id));
}
