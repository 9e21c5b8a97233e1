import type Hls from 'hls.js';
import type { LoaderCallbacks, LoaderConfiguration, LoaderContext, MediaPlaylist } from 'hls.js';
import { textFile } from '../quick/fetched.js';
import { answerFromMemory } from './answer-from-memory.js';
import type { HlsModule } from './hls-module.js';
import type { HlsQualities } from './hls-qualities.js';

/**
 * Has the captions beside the picture go on with sound alone. What hls.js is given to open then is a playlist of segments,
 * which knows of none: where it asks for that first, it gets one that lists both.
 */
export function soundCaptions(hls: Hls, { Events }: HlsModule, qualities: HlsQualities): void {
  let captions: readonly MediaPlaylist[] = [];
  hls.on(Events.MANIFEST_LOADED, (_event, { levels, subtitles = [] }) => {
    if (qualities.soundAlone) return;
    const group = levels.find(({ attrs }) => attrs.SUBTITLES)?.attrs.SUBTITLES;
    captions = subtitles.filter(({ groupId }) => groupId === group);
  });
  const { config } = hls;
  const { loader, pLoader: Loader = loader } = config;
  const pLoader = class SoundLoader extends Loader {
    override load(
      context: LoaderContext,
      configuration: LoaderConfiguration,
      callbacks: LoaderCallbacks<LoaderContext>,
    ): void {
      if (captions.length > 0 && qualities.soundAlone && isFirst(context)) {
        const file = textFile(context.url, soundPlaylist(context.url, captions));
        answerFromMemory(this, file, context, callbacks);
      } else super.load(context, configuration, callbacks);
    }
  };
  Object.assign(config, { pLoader });
}

function isFirst({ type }: LoaderContext): boolean {
  const kind: string = type;
  return kind === 'manifest';
}

/** A multivariant playlist of sound, and of the captions that go with it. */
function soundPlaylist(sound: string, captions: readonly MediaPlaylist[]): string {
  return [
    '#EXTM3U',
    ...captions.map(captionLine),
    '#EXT-X-STREAM-INF:BANDWIDTH=1,SUBTITLES="captions"',
    sound,
  ].join('\n');
}

function captionLine({ name, lang, url, default: isDefault, autoselect, forced }: MediaPlaylist) {
  const said = (does: boolean) => (does ? 'YES' : 'NO');
  const language = lang === undefined ? '' : `,LANGUAGE="${lang}"`;
  return `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="${name}"${language},DEFAULT=${said(isDefault)},AUTOSELECT=${said(autoselect)},FORCED=${said(forced)},URI="${url}"`;
}
