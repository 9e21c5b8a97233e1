/** From one still to the next, in seconds. */
export const STILLS_EVERY_S = 8;
