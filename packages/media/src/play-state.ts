import type { PlayState } from './stream-player.js';

/** What a play state is made of. */
export interface PlayFacts {
  failed: boolean;
  /** A first frame has been there. */
  begun: boolean;
  /** The engine cannot go on for now. */
  troubled: boolean;
  ended: boolean;
  paused: boolean;
  /** It is paused only because the browser has not come to starting it by itself. */
  aboutToPlay: boolean;
  seeking: boolean;
  /** As `HTMLMediaElement.readyState`. */
  readyState: number;
}

const HAVE_FUTURE_DATA = 3;

/** The state that a viewer sees. Trouble in the network is none of theirs while the buffer lasts. */
export function playState(facts: PlayFacts): PlayState {
  if (facts.failed) return 'failed';
  if (!facts.begun) return facts.troubled ? 'waiting' : 'opening';
  if (facts.ended) return 'ended';
  if (facts.paused) return facts.aboutToPlay ? 'opening' : 'paused';
  if (facts.seeking || facts.readyState < HAVE_FUTURE_DATA) return 'waiting';
  return 'playing';
}
