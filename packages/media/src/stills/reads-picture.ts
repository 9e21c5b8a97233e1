import { typeOf } from '../quick/choose-variant.js';

/** Whether the browser can read a picture of these codecs off its segments: an iPhone has no `MediaSource`. */
export function readsPicture(codecs: string): boolean {
  return 'MediaSource' in globalThis && MediaSource.isTypeSupported(typeOf({ codecs }));
}
