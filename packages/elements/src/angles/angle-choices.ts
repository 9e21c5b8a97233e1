import type { Words } from '../localize/words.js';
import type { ChoiceGroup } from '../render/render-choices.js';
import type { PlayerScenes } from '../scenes/player-scenes.js';

/** What an angle is called; `null`: the stream's own. */
export function sceneTitle({ title, list }: PlayerScenes, id: string | null, words: Words): string {
  const scene = list.find((one) => one.id === id);
  return words.text(scene?.title ?? title) || words.term('angleMain');
}

/** The angles to choose from: as the host shows it, or one that stays. */
export function angleChoices(scenes: PlayerScenes, words: Words): ChoiceGroup {
  const { list, chosen, shown } = scenes;
  const ids = [undefined, null, ...list.map(({ id }) => id)] as const;
  return {
    name: words.term('angles'),
    choices: ids.map((id, index) => ({
      id: String(index),
      label: id === undefined ? words.term('angleHost') : sceneTitle(scenes, id, words),
      hint:
        id === undefined && chosen === undefined
          ? words.term('angleNow', sceneTitle(scenes, shown, words))
          : undefined,
    })),
    chosen: String(ids.indexOf(chosen)),
    choose: (index) => scenes.choose(ids[Number(index)]),
  };
}
