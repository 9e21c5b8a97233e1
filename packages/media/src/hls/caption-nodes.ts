import type Hls from 'hls.js';
import type { HlsModule } from './load-hls.js';

/**
 * Gives hls.js the nodes that it puts captions into. Those of its own have a `data:` source, for which each
 * page's policy would have to be opened wider; `blob:` is open for the picture already. A source they need:
 * without one, browsers forget the cues of a track that is hidden.
 */
export function provideCaptionNodes(
  hls: Hls,
  { Events }: HlsModule,
  video: HTMLVideoElement,
): void {
  const provide = () => {
    for (const track of hls.allSubtitleTracks) {
      track.trackNode ??= captionNode(video, track);
    }
  };
  hls.on(Events.MANIFEST_PARSED, provide);
  // It takes the nodes away when it lets go of the video, and mends faults by taking it again.
  hls.on(Events.MEDIA_ATTACHING, provide);
  // Those that no quality came to use, it does not know of.
  hls.on(Events.MEDIA_DETACHING, () => {
    for (const { trackNode } of hls.allSubtitleTracks) trackNode?.remove();
  });
}

function captionNode(
  video: HTMLVideoElement,
  { name, lang = '' }: Hls['allSubtitleTracks'][number],
): HTMLTrackElement {
  const node = video.ownerDocument.createElement('track');
  Object.assign(node, { kind: 'subtitles', label: name, srclang: lang });
  const source = URL.createObjectURL(new Blob(['WEBVTT'], { type: 'text/vtt' }));
  const release = () => URL.revokeObjectURL(source);
  node.addEventListener('load', release, { once: true });
  node.addEventListener('error', release, { once: true });
  node.src = source;
  node.track.mode = 'disabled';
  video.append(node);
  return node;
}
