/** A fact: the player's state, sound, captions or qualities changed; read them from its target. */
export class PlayerChangedEvent extends CustomEvent<null> {
  constructor() {
    super('stall-player-changed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-player-changed': PlayerChangedEvent;
  }
}
