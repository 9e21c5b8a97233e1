import type { CaptionTrack } from '../stream-player.js';

/**
 * Gives a video a track to put captions into. Those of hls.js have a `data:` source, for which each page's policy
 * would have to be opened wider; `blob:` is open for the picture already. A source they need: without one, browsers
 * forget the cues of a track that is hidden.
 *
 * @param kind `captions` where they are of the picture itself.
 */
export function captionNode(
  video: HTMLVideoElement,
  kind: 'subtitles' | 'captions',
  { label, language }: Pick<CaptionTrack, 'label' | 'language'>,
): HTMLTrackElement {
  const node = video.ownerDocument.createElement('track');
  Object.assign(node, { kind, label, srclang: language });
  const source = URL.createObjectURL(new Blob(['WEBVTT'], { type: 'text/vtt' }));
  const release = () => URL.revokeObjectURL(source);
  node.addEventListener('load', release, { once: true });
  node.addEventListener('error', release, { once: true });
  node.src = source;
  // It is read while it is enabled, and what is in the track by then is thrown away.
  node.track.mode = 'hidden';
  video.append(node);
  return node;
}

/** Whether a track's source has been read, so that cues that are added stay. */
export function isRead({ readyState }: HTMLTrackElement): boolean {
  return readyState >= HTMLTrackElement.LOADED;
}
