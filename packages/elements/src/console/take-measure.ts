import type { Message } from '@livestall/protocol';
import type { PersonMeasure } from '../events/moderate-event.js';
import type { ConsoleTools } from './console-tools.js';

/** How long a mute lasts that is set by one tap, in milliseconds. */
const MUTE_MS = 600_000;

/** Keeps whoever said a line from writing: at once, since each is undone by one tap. */
export function takeMeasure(
  { sender }: Message,
  measure: PersonMeasure,
  { act }: Pick<ConsoleTools, 'act'>,
): void {
  switch (measure) {
    case 'mute':
      act({ act: 'person.mute', sender, forMs: MUTE_MS });
      return;
    case 'ban':
      act({ act: 'person.ban', sender, redact: true });
      return;
    case 'shadow':
      act({ act: 'person.shadow', sender });
  }
}
