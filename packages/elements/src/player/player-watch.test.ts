import type { LitElement } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import type { PlayerElement } from './player-element.js';
import { PlayerWatch } from './player-watch.js';

let drawn: number;
let host: { isConnected: boolean };
let player: EventTarget;
let watch: PlayerWatch;

beforeEach(() => {
  drawn = 0;
  player = new EventTarget();
  host = Object.assign(
    { isConnected: true },
    { addController: () => undefined, requestUpdate: () => (drawn += 1) },
  );
  watch = new PlayerWatch(host as unknown as LitElement, () => player as unknown as PlayerElement);
});

const change = () => player.dispatchEvent(new Event('stall-player-changed'));

it('draws its element whenever the player changes', () => {
  expect(watch.player).toBe(player);
  change();
  change();
  expect(drawn).toBe(2);
});

it('lets go of the player with the element, also where that is drawn once more', () => {
  expect(watch.player).toBe(player);
  host.isConnected = false;
  watch.hostDisconnected();
  expect(watch.player).toBe(player);
  change();
  expect(drawn).toBe(0);
});
