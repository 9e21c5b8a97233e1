import type { SpeakingTo } from '@livestall/client';
import type { GlanceItem } from './glance-item.js';

/** A short answer as it goes into the talk: a line is quoted, whoever asked is named, a greeting says its name itself. */
export function answerTo(item: GlanceItem, text: string): { text: string; to?: SpeakingTo } {
  switch (item.of) {
    case 'toYou':
    case 'talk': {
      const { id, name, text: said } = item.line;
      return { text, to: { reply: { id, name, text: said } } };
    }
    case 'questions': {
      const { name, sender } = item.question;
      const named = typeof name === 'string' && name.trim() !== '' ? `@${name} ${text}` : text;
      return { text: named, ...(sender && { to: { mentions: [sender] } }) };
    }
    case 'bought':
    case 'fans':
      return { text };
  }
}
