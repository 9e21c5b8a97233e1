import type { Rehearsed } from './rehearsed-show.js';
import type { Scene } from './scene.js';
import { consoleScenes } from './scenes/console-scenes.js';
import { readerScenes } from './scenes/reader-scenes.js';
import { stallScenes } from './scenes/stall-scenes.js';

/** Every state that there is to look at. */
export function allScenes(rehearsed: Rehearsed): readonly Scene[] {
  return [...stallScenes(rehearsed), ...readerScenes(rehearsed), ...consoleScenes(rehearsed)];
}
