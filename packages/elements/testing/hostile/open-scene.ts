import type { Filling } from '../../../protocol/testing/fill.js';
import { drawn, elementsIn } from './drawn.js';
import { FILLED_SCENES, type FilledScene } from './filled-scenes.js';

/** Stands where somebody else's words will stand. */
export const MARK = '\uE000text';

/** The names of all scenes. */
export const SCENES = Object.keys(FILLED_SCENES);

/** Honest addresses, and this in every text. */
export function saying(text: string): Filling {
  const address = 'https://live.example/a.png';
  return { text: () => text, address, link: 'https://store.example/a' };
}

/** Puts a scene on the page, with all its parts there. */
export async function openScene(name: string, filling: Filling): Promise<FilledScene> {
  const scene = FILLED_SCENES[name]?.();
  if (!scene) throw new Error(`There is no scene "${name}".`);
  scene.put(filling);
  await whole(scene);
  if (scene.open) {
    await scene.open();
    await whole(scene);
  }
  return scene;
}

/** Lets everything draw that was told to. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

/** Waits until a drawing stays as it is: parts come when they have been fetched. */
async function whole({ element }: FilledScene): Promise<void> {
  for (let before = ''; ;) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = drawn(element).join('\n');
    const here = [...elementsIn(element)].every((one) => one.matches(':defined'));
    if (now === before && here) return;
    before = now;
  }
}
