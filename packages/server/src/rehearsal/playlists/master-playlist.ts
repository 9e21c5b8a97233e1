import type { Rendition, Sample, VideoRendition } from '../sample.js';

/** The multivariant playlist (RFC 8216, 4.3.4): three sizes, sound alone, captions. */
export function masterPlaylist({ video, audio, captions }: Sample): string {
  const subtitles = captions.map(({ language, name }) =>
    [
      '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions"',
      `NAME="${name}"`,
      `LANGUAGE="${language}"`,
      'DEFAULT=NO,AUTOSELECT=YES,FORCED=NO',
      `URI="captions-${language}.m3u8"`,
    ].join(),
  );
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...subtitles,
    ...[...middleFirst(video), audio].flatMap((one) => [
      variant(one, subtitles.length > 0),
      `${one.name}.m3u8`,
    ]),
    '',
  ].join('\n');
}

/** Native players begin with the first in the list: neither the heaviest nor the poorest. */
function middleFirst(video: readonly VideoRendition[]): VideoRendition[] {
  const middle = Math.floor(video.length / 2);
  return [...video.slice(middle, middle + 1), ...video.toSpliced(middle, 1)];
}

function variant(rendition: Rendition | VideoRendition, captioned: boolean): string {
  const { bandwidth, averageBandwidth, codecs } = rendition;
  return [
    `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth}`,
    `AVERAGE-BANDWIDTH=${averageBandwidth}`,
    `CODECS="${codecs}"`,
    ...('resolution' in rendition
      ? [
          `RESOLUTION=${rendition.resolution.width}x${rendition.resolution.height}`,
          `FRAME-RATE=${rendition.frameRate.toFixed(3)}`,
          'CLOSED-CAPTIONS=NONE',
        ]
      : []),
    ...(captioned ? ['SUBTITLES="captions"'] : []),
  ].join();
}
