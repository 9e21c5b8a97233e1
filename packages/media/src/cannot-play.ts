import { StallError } from '@livestall/protocol';

/** No engine runs in this browser. */
export function cannotPlay(): StallError {
  return new StallError('media-failed', {
    message: 'This browser cannot play the stream.',
    hint: 'It offers neither Media Source Extensions with H.264 nor HLS of its own: use another browser, or install its video codecs.',
  });
}
