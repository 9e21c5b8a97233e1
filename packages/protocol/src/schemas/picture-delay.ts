import Type from 'typebox';
import { PICTURE_DELAY_LIMIT_MS } from '../picture-delay.js';
import { strict } from './basics.js';

/** `POST /v1/shows/{show}/picture-delay`: how far a live picture is behind what happens. */
export const PictureDelayRequestSchema = strict(
  {
    ms: Type.Integer({
      minimum: 0,
      maximum: PICTURE_DELAY_LIMIT_MS,
      description: 'Milliseconds',
    }),
  },
  { title: 'PictureDelayRequest' },
);
