import { narrowPlaces } from './narrow-places.styles.js';
import { sidePlaces } from './side-places.styles.js';
import { widePlaces } from './wide-places.styles.js';

/** Where the pieces stand in the frame of `../live-stall/frame.styles.ts`, by the room that there is. */
export const places = [narrowPlaces, sidePlaces, widePlaces];
