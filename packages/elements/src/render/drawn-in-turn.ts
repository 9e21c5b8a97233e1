import { LitElement } from 'lit';
import { turn } from '../time/turn.js';

/** An element that is drawn in a task of its own the first time: on a phone its scripts alone have taken long enough. */
export class DrawnInTurn extends LitElement {
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await turn();
    await super.scheduleUpdate();
  }
}
