import { adoptStyles, type LitElement } from 'lit';
import { lateStyles } from './late.styles.js';

/** Gives a video in a player what it needs only once a stream is open: the look of stills and of captions. */
export function dressVideo(video: HTMLVideoElement): void {
  const root = video.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const { elementStyles = [] } = root.host.constructor as Partial<typeof LitElement>;
  adoptStyles(root, [...elementStyles, lateStyles]);
}
