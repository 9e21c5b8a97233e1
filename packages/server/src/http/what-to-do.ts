import type { ErrorCode } from '@livestall/protocol';

/** What to do about an error of which nothing more is known; where nothing can be done, nothing is said. */
export const WHAT_TO_DO: { readonly [C in ErrorCode]?: string } = {
  'clock-skew': 'Set the clock by the network’s, and sign it anew.',
  'buyers-only': 'Buy something of this stall, then say it.',
  conflict: 'Look at what is there now, and decide anew.',
  'followers-only': 'Follow this stall, then say it.',
  forbidden: 'Ask somebody whose role allows it.',
  'in-flight': 'Ask again with the same key.',
  'key-reused': 'Take a new key for each act, and a new webhook-id for each signed call.',
  'not-found': 'Check the address, or whether it is over.',
  'not-open': 'Wait until it opens.',
  'proof-needed': 'Ask for a challenge under the same key, and send its proof along.',
  'rate-limited': 'Wait a moment, then try again.',
  'take-part-first': 'Say something in the chat, or ask the host, then try again.',
  'token-expired': 'Renew it, or sign in again.',
  'token-refused': 'Sign in again, or mint a new token.',
  'too-large': 'Send less.',
  'too-slow': 'Send it again: nothing was done.',
  unavailable: 'Try again in a moment.',
};
