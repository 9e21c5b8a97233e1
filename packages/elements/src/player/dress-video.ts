import { addStyles } from '../styles/add-styles.js';
import { lateStyles } from './late.styles.js';

/** Gives a video in a player what it needs only once a stream is open: the look of stills and of captions. */
export function dressVideo(video: HTMLVideoElement): void {
  addStyles(video.getRootNode(), lateStyles);
}
