import type { LocalText, Scene } from '@livestall/protocol';
import type { PlayerScenes } from '../src/scenes/player-scenes.js';

/** Two angles made by hand, beside the stream's own; what is chosen is on screen at once. */
export class FakeScenes implements PlayerScenes {
  title: LocalText | undefined = 'Orchard';
  readonly list: readonly Scene[] = [
    { id: 'packing', title: { en: 'Packing house', zh: '包装间' }, url: '/packing.m3u8' },
    { id: 'bees', title: 'Bees', url: '/bees.m3u8' },
  ];
  shown: string | null = null;
  chosen: string | null | undefined;

  choose(scene: string | null | undefined): void {
    this.chosen = scene;
    this.shown = scene ?? null;
  }
}
