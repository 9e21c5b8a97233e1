import type { SpeakingTo } from '@livestall/client';
import type { AskedItem, GlanceItem } from './glance-item.js';

/** What is answered by a line of the talk: a question has an act of its own. */
type TalkItem = Exclude<GlanceItem, AskedItem>;

/** A short answer as it goes into the talk: a line is quoted, a greeting says its name itself. */
export function answerTo(item: TalkItem, text: string): { text: string; to?: SpeakingTo } {
  switch (item.of) {
    case 'toYou':
    case 'talk': {
      const { id, name, text: said } = item.line;
      return { text, to: { reply: { id, name, text: said } } };
    }
    case 'bought':
    case 'fans':
      return { text };
  }
}
