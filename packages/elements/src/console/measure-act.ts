import type { Act } from '@livestall/protocol';
import type { PersonMeasure } from '../events/moderate-event.js';

/** How long a mute lasts that is set by one tap, in milliseconds. */
const MUTE_MS = 600_000;

/** What keeps whoever said a line from writing: at once, since each is undone by one tap. */
export function measureAct(sender: string, measure: PersonMeasure): Act {
  switch (measure) {
    case 'mute':
      return { act: 'person.mute', sender, forMs: MUTE_MS };
    case 'ban':
      return { act: 'person.ban', sender, redact: true };
    case 'shadow':
      return { act: 'person.shadow', sender };
  }
}
