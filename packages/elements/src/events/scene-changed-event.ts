/** Which angle is on screen, and whose doing that is. */
export interface SceneChangedDetail {
  /** Its id; `null`: the stream's own. */
  readonly scene: string | null;
  /** `host`: it goes with the host; `viewer`: the viewer chose it; `failure`: the other one did not come through. */
  readonly by: 'host' | 'viewer' | 'failure';
  /** By `failure`: the angle that did not come through, `null` for the stream's own. Else `null`. */
  readonly failed: string | null;
}

/** A fact: the picture is from another angle now, or stays with the one it has, as the other does not come through. */
export class SceneChangedEvent extends CustomEvent<SceneChangedDetail> {
  constructor(detail: SceneChangedDetail) {
    super('stall-scene-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-scene-changed': SceneChangedEvent;
  }
}
