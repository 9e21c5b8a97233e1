import type { AudioTrack, CaptionTrack, QualityChoice, StreamPlayer } from '@livestall/media';
import { keep, readKept } from '../kept/kept.js';

const KEY = 'livestall:picture';

/** How large captions are written. */
export type CaptionSize = 'small' | 'medium' | 'large';

/** What a viewer chose about the picture, on this device. */
export interface ViewerChoices {
  quality?: QualityChoice;
  /** The language of the captions, or their name where they have none; `''`: none. */
  captions?: string;
  captionSize?: CaptionSize;
  /** The language that is spoken, or its name. */
  spoken?: string;
  /** Whether letters and digits move the picture. Default: they do. */
  hotkeys?: 'on' | 'off';
}

const SIZES: Readonly<Record<CaptionSize, number>> = { small: 0.8, medium: 1, large: 1.4 };

/** What the viewer has chosen so far; what they have not is not there. */
export function readViewerChoices(): ViewerChoices {
  const { quality, captions, captionSize, spoken, hotkeys } = parse(readKept(KEY) ?? '{}');
  return {
    ...(typeof quality === 'string' ? { quality } : {}),
    ...(typeof captions === 'string' ? { captions } : {}),
    ...(typeof spoken === 'string' ? { spoken } : {}),
    ...(hotkeys === 'on' || hotkeys === 'off' ? { hotkeys } : {}),
    ...(typeof captionSize === 'string' && Object.hasOwn(SIZES, captionSize)
      ? { captionSize: captionSize as CaptionSize }
      : {}),
  };
}

/** Remembers a choice, next to the others. */
export function keepViewerChoice(choice: ViewerChoices): void {
  keep(KEY, JSON.stringify({ ...readViewerChoices(), ...choice }));
}

/** How large the viewer likes captions, times the size that suits most. */
export function captionScale(): number {
  return SIZES[readViewerChoices().captionSize ?? 'medium'];
}

/** What a track is remembered by: ids are another stream's, languages are not. What has no name has its id alone. */
export function nameOf({ id, language, label }: CaptionTrack | AudioTrack): string {
  return language || label || id;
}

/** Shows captions, or with `null` none, and remembers it. */
export function chooseCaptions(stream: StreamPlayer, track: CaptionTrack | null): void {
  keepViewerChoice({ captions: track ? nameOf(track) : '' });
  stream.setCaption(track?.id ?? null);
}

/** What holds in a stream, so that it can hold in another. */
export function choicesOf(stream: StreamPlayer): ViewerChoices {
  const caption = stream.captions.find(({ id }) => id === stream.caption);
  const spoken = stream.audioTracks.find(({ id }) => id === stream.audioTrack);
  return {
    quality: stream.quality,
    captions: caption ? nameOf(caption) : '',
    ...(spoken ? { spoken: nameOf(spoken) } : {}),
  };
}

/**
 * Has what the viewer chose shown as soon as the stream has it, once for each stream.
 *
 * @param wanted Default: what they have chosen on this device.
 * @returns What to call whenever something about the stream changed.
 */
export function followChoices(
  player: StreamPlayer,
  wanted: ViewerChoices = readViewerChoices(),
): () => void {
  let { captions, spoken } = wanted;
  return () => {
    // A playlist may show some by itself.
    if (captions === '' && player.captions.length > 0) {
      captions = undefined;
      player.setCaption(null);
    }
    const track = captions && player.captions.find((one) => nameOf(one) === captions);
    if (track) {
      captions = undefined;
      player.setCaption(track.id);
    }
    const language = spoken && player.audioTracks.find((one) => nameOf(one) === spoken);
    if (language) {
      spoken = undefined;
      player.setAudioTrack(language.id);
    }
  };
}

function parse(text: string): Partial<Record<keyof ViewerChoices, unknown>> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<Record<keyof ViewerChoices, unknown>>;
  } catch {
    return {};
  }
}
