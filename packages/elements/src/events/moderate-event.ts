import type { Message } from '@livestall/protocol';

/** What may be asked against whoever said a line. */
export type PersonMeasure = 'mute' | 'ban' | 'shadow';

/** An intent: somebody who may do so asked that whoever said a line writes nothing more, for a time or for good. */
export class ModerateEvent extends CustomEvent<{
  readonly message: Message;
  readonly measure: PersonMeasure;
}> {
  constructor(message: Message, measure: PersonMeasure) {
    super('stall-moderate', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { message, measure },
    });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-moderate': ModerateEvent;
  }
}
