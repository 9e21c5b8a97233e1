import path from 'node:path';
import { OURS } from '../start/subjects.ts';

/** Where the lists of others are, with a lockfile of their own. */
export const CHAT_PEERS = path.resolve(import.meta.dirname, '../../chat-peers');

/** The same page without a talk: nothing is said, and nothing lists it. */
export const NO_CHAT = 'no chat';

/** What stands in the page where the talk is. */
export interface ChatSubject {
  name: string;
  /** @param lines Where the lines come from as events. @param at Where its page has its files. */
  markup: (lines: string, at: string) => string;
  /** How its show gets the lines: all of them, as a server sends them that thins the talk for people, or none. */
  feed: 'all' | 'thinned' | 'none';
}

/** Our talk, to which every line is sent. */
export const CHAT: ChatSubject = {
  name: OURS[0],
  feed: 'all',
  markup: () => '<stall-chat></stall-chat>',
};

/** What the bars are about: measured always. */
export const GATED_CHATS: readonly ChatSubject[] = [
  CHAT,
  { name: NO_CHAT, feed: 'none', markup: () => '<div></div>' },
];

/** The same talk as our own server sends it. */
const THINNED: ChatSubject = {
  ...CHAT,
  name: 'livestall, thinned by the server',
  feed: 'thinned',
};

/** That, and the lists that others have, each as its own docs say: measured with `--full`. They are to be installed first. */
export function otherChats(versions: Readonly<Record<string, string>>): ChatSubject[] {
  const bundled = (name: string, file: string): ChatSubject => ({
    name,
    feed: 'none',
    markup: (lines, at) =>
      `<div id="talk" data-lines="${lines}"></div><script type="module" src="${at}/${file}.js"></script>`,
  });
  const named = (name: string) => `${name}@${versions[name] ?? ''}`;
  return [
    THINNED,
    bundled(named('react-virtuoso'), 'react-virtuoso'),
    bundled(named('@lit-labs/virtualizer'), 'lit-virtualizer'),
    bundled('200 rows', 'capped'),
    bundled('every row', 'appended'),
  ];
}
