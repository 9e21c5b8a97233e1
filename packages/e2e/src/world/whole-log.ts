import type {
  LogEvent,
  LogIndex,
  LogStretch,
  Message,
  MessagePage,
  Snapshot,
} from '@livestall/protocol';
import { call } from './host-session.ts';

const get = async <T>(url: string): Promise<T> => (await call(url, 'GET')) as T;

/** All events of a show, as the server keeps them: of the stretches that are over, and of the snapshot. */
export async function wholeLog(server: string, show: string): Promise<LogEvent[]> {
  const at = `${server}/v1/shows/${show}`;
  const { epoch, stretches } = await get<LogIndex>(`${at}/log`);
  const log = new Map<number, LogEvent>();
  const add = (events: readonly LogEvent[]) => events.forEach((event) => log.set(event.seq, event));
  for (const { n, rev } of stretches) {
    add((await get<LogStretch>(`${at}/log/${epoch}/${n}.${rev}`)).events);
  }
  add((await get<Snapshot>(at)).events);
  return [...log.values()].sort((a, b) => a.seq - b.seq);
}

/** All lines of a show, oldest first. */
export async function wholeTalk(server: string, show: string): Promise<Message[]> {
  const all: Message[] = [];
  for (let query = ''; ;) {
    const page = await get<MessagePage<Message>>(`${server}/v1/shows/${show}/messages${query}`);
    all.unshift(...page.messages);
    if (page.before === undefined) return all;
    query = `?before=${page.before}`;
  }
}
