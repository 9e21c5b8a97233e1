import { StallError } from '@livestall/protocol';
import { disableTypes, imageSize, types } from 'image-size';

/** The forms that are taken, each with the media type under which it is handed out. No SVG: it can run script. */
const MEDIA_TYPES: { readonly [form: string]: string } = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** The longest edge of a picture, in pixels. */
const EDGE = 4_096;

disableTypes(types.filter((form) => !Object.hasOwn(MEDIA_TYPES, form)));

/** What a picture is, by its own bytes; what its sender says of it counts for nothing. */
export interface PictureForm {
  type: string;
  width: number;
  height: number;
}

/** @throws StallError `bad-request` where it is no picture of a form that is taken, `too-large`. */
export function pictureForm(bytes: Uint8Array): PictureForm {
  const { type, width, height, orientation = 1 } = measured(bytes);
  const media = type === undefined ? undefined : MEDIA_TYPES[type];
  if (media === undefined || !(width > 0 && height > 0)) throw noPicture();
  if (Math.max(width, height) > EDGE) {
    throw new StallError('too-large', {
      message: 'This picture is too large.',
      hint: `At most ${EDGE} pixels along each edge.`,
    });
  }
  // From 5 on, Exif turns the picture by a quarter.
  return orientation < 5
    ? { type: media, width, height }
    : { type: media, width: height, height: width };
}

function measured(bytes: Uint8Array): ReturnType<typeof imageSize> {
  try {
    // A copy: of a part of a buffer it would read on into what is beside it.
    return imageSize(Uint8Array.from(bytes));
  } catch (cause) {
    throw noPicture(cause);
  }
}

function noPicture(cause?: unknown): StallError {
  const hint = `A JPEG, PNG or WebP file${cause instanceof Error ? ` (${cause.message})` : ''}.`;
  return new StallError('bad-request', { message: 'This is no picture.', hint });
}
