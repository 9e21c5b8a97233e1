import type { Quality, StreamPlayer } from '@livestall/media';
import type { SVGTemplateResult } from 'lit';
import { angles, captions as captionsShape, keyboard, sliders, soundOn } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { captionLabel } from '../player/caption-label.js';
import { placeAgain } from '../player/place-captions.js';
import {
  chooseCaptions,
  keepViewerChoice,
  nameOf,
  readViewerChoices,
  type CaptionSize,
} from '../player/viewer-choices.js';
import type { Choice, ChoiceGroup } from '../render/render-choices.js';
import { angleChoices, sceneTitle } from '../angles/angle-choices.js';
import type { PlayerElement } from '../player/player-element.js';
import type { PlayerScenes } from '../scenes/player-scenes.js';
import { megabytesAnHour } from './megabytes.js';

/** A line of the menu that opens a page of choices. */
export interface ChoicePage {
  title: string;
  shape: SVGTemplateResult;
  /** What holds now. */
  value: string;
  groups: readonly ChoiceGroup[];
}

/** What can be chosen about a player's picture; nothing where there is no choice. */
export function pictureChoices(
  player: PlayerElement,
  stream: StreamPlayer,
  words: Words,
): ChoicePage[] {
  const { scenes } = player;
  return [
    ...(scenes ? [anglePage(scenes, words)] : []),
    ...(stream.audioTracks.length > 0 ? [audioPage(stream, words)] : []),
    ...(stream.captions.length > 0 ? [captionPage(player, stream, words)] : []),
    ...(stream.qualities.length > 1 ? [qualityPage(stream, words)] : []),
    ...(matchMedia('(any-hover: hover)').matches ? [hotkeysPage(words)] : []),
  ];
}

/** What is on screen, whoever chose it. */
function anglePage(scenes: PlayerScenes, words: Words): ChoicePage {
  const group = angleChoices(scenes, words);
  const value = sceneTitle(scenes, scenes.shown, words);
  return { title: group.name, shape: angles, value, groups: [group] };
}

function audioPage(stream: StreamPlayer, words: Words): ChoicePage {
  const group: ChoiceGroup = {
    name: words.term('audioTrack'),
    choices: stream.audioTracks.map(({ id, label, language }) => ({
      id,
      label: label || language,
    })),
    chosen: stream.audioTrack ?? '',
    choose: (id) => {
      const track = stream.audioTracks.find((one) => one.id === id);
      if (track) keepViewerChoice({ spoken: nameOf(track) });
      stream.setAudioTrack(id);
    },
  };
  return { title: group.name, shape: soundOn, value: labelOf(group), groups: [group] };
}

function captionPage(player: PlayerElement, stream: StreamPlayer, words: Words): ChoicePage {
  const tracks: ChoiceGroup = {
    name: words.term('captions'),
    choices: [
      { id: '', label: words.term('captionsOff') },
      ...stream.captions.map((track) => ({
        id: track.id,
        label: captionLabel(track, stream.captions, words),
      })),
    ],
    chosen: stream.caption ?? '',
    choose: (id) => {
      chooseCaptions(stream, stream.captions.find((one) => one.id === id) ?? null);
    },
  };
  const sizes: ChoiceGroup = {
    name: words.term('captionSize'),
    choices: [
      { id: 'small', label: words.term('captionSmall') },
      { id: 'medium', label: words.term('captionMedium') },
      { id: 'large', label: words.term('captionLarge') },
    ],
    chosen: readViewerChoices().captionSize ?? 'medium',
    choose: (id) => {
      keepViewerChoice({ captionSize: id as CaptionSize });
      // It is to be seen while it is chosen, by the caption that is up.
      placeAgain(player.video);
    },
  };
  return {
    title: tracks.name,
    shape: captionsShape,
    value: labelOf(tracks),
    // Their size too while there are none: what comes under a finger is tapped by mistake.
    groups: [tracks, sizes],
  };
}

/** From what the line gives to what costs least. */
function qualityPage(stream: StreamPlayer, words: Words): ChoicePage {
  const pictures = stream.qualities
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => b.bitrate - a.bitrate);
  const [lightest] = pictures.splice(-1);
  const sound = stream.qualities.find(({ lines }) => lines === 0);
  const choice = (id: string, label: string): Choice => ({
    id,
    label,
    hint: hintOf(stream.costOf(id), words),
  });
  const choices = [
    choice('auto', autoLabel(stream, words)),
    ...pictures.map((one) => choice(one.id, qualityLabel(one, words))),
    ...(lightest
      ? [choice('saver', `${words.term('qualitySaver')} (${qualityLabel(lightest, words)})`)]
      : []),
    ...(sound && stream.hasStills ? [choice('stills', words.term('qualityStills'))] : []),
    ...(sound ? [choice(sound.id, words.term('qualitySound'))] : []),
  ];
  const chosen = stream.quality === 'stills' && !stream.hasStills ? sound?.id : stream.quality;
  const group: ChoiceGroup = {
    name: words.term('quality'),
    choices,
    chosen: !chosen || chosen === lightest?.id ? 'saver' : chosen,
    choose: (id) => {
      keepViewerChoice({ quality: id });
      stream.setQuality(id);
    },
  };
  return { title: group.name, shape: sliders, value: labelOf(group), groups: [group] };
}

/** Where there is a mouse, there is a keyboard as a rule. */
function hotkeysPage(words: Words): ChoicePage {
  const group: ChoiceGroup = {
    name: words.term('hotkeys'),
    choices: [
      { id: 'on', label: words.term('hotkeysOn'), hint: words.term('hotkeysHint') },
      { id: 'off', label: words.term('hotkeysOff') },
    ],
    chosen: readViewerChoices().hotkeys ?? 'on',
    choose: (id) => keepViewerChoice({ hotkeys: id === 'off' ? 'off' : 'on' }),
  };
  return { title: group.name, shape: keyboard, value: labelOf(group), groups: [group] };
}

function autoLabel({ qualities, quality, shown }: StreamPlayer, words: Words): string {
  const plays = quality === 'auto' && qualities.find(({ id }) => id === shown);
  return plays
    ? words.term('qualityAutoNow', qualityLabel(plays, words))
    : words.term('qualityAuto');
}

function qualityLabel({ lines }: Quality, words: Words): string {
  return lines === 0 ? words.term('qualitySound') : words.term('qualityLines', lines);
}

function hintOf(cost: number | null, words: Words): string | undefined {
  return cost === null ? undefined : words.term('anHour', megabytesAnHour(cost, words.lang()));
}

function labelOf({ choices, chosen }: ChoiceGroup): string {
  return choices.find(({ id }) => id === chosen)?.label ?? '';
}
