import { svg } from 'lit';

// Drawn by hand on a 24 px grid with a stroke of 2, so that the set reads as one.

/** A tick. */
export const check = svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`;
/** Close. */
export const cross = svg`<path d="M6 6l12 12M18 6L6 18" />`;
/** Back, for left-to-right; styles mirror it. */
export const chevronBack = svg`<path d="M14.5 5l-7 7 7 7" />`;
/** Fold away. */
export const chevronDown = svg`<path d="M5 9l7 7 7-7" />`;
/** A basket of goods. */
export const basket = svg`<path d="M3 10h18l-2 10H5L3 10z" /><path d="M8 10l3-6M16 10l-3-6M10 14v3M14 14v3" />`;
/** The goods of the show. */
export const goods = svg`<path d="M5 8h14l1 12H4L5 8z" /><path d="M9 11V7a3 3 0 0 1 6 0v4" />`;
/** More. */
export const dots = svg`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3" />`;
/** Sound. */
export const soundOn = svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5H4z" /><path d="M16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11" />`;
/** Pause. */
export const pause = svg`<path d="M8.5 5v14M15.5 5v14" stroke-width="3" />`;
/** People watching. */
export const people = svg`<circle cx="9" cy="8" r="3.5" /><path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 4.8a3.5 3.5 0 0 1 0 6.4M18.5 14.5a6.5 6.5 0 0 1 3 5.5" />`;
/** A coupon. */
export const ticket = svg`<path d="M3 7h18v3a2 2 0 0 0 0 4v3H3v-3a2 2 0 0 0 0-4V7z" /><path d="M14.5 7.5v9" stroke-dasharray="2 3" />`;
/** A giveaway. */
export const gift = svg`<path d="M4 11h16v9H4zM3 7.5h18V11H3zM12 7.5V20" /><path d="M12 7.5C8 7.5 7 3.5 9.5 3.5 11.5 3.5 12 7.5 12 7.5s.5-4 2.5-4C17 3.5 16 7.5 12 7.5z" />`;
/** A flash offer. */
export const flash = svg`<path d="M13 3L5 13.5h5.5L11 21l8-10.5h-5.5L13 3z" />`;
/** A camera, of several. */
export const angles = svg`<path d="M3 8.5h11v9H3z" /><path d="M14 11.5l6.5-3v9l-6.5-3M6 5h5" />`;
/** Captions. */
export const captions = svg`<path d="M3 6h18v12H3z" /><path d="M10 10.5a2 2 0 1 0 0 3M17 10.5a2 2 0 1 0 0 3" />`;
/** The picture's quality. */
export const sliders = svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`;
/** A keyboard. */
export const keyboard = svg`<path d="M3 6h18v12H3z" /><path d="M7 10h.01M11 10h.01M15 10h.01M8.5 14h7" />`;
/** Picture in picture. */
export const pictureInPicture = svg`<path d="M3 5h18v14H3z" /><path d="M12.5 12H18v4h-5.5z" />`;
/** To a television. */
export const airPlay = svg`<path d="M7 17H3V5h18v12h-4" /><path d="M12 14l5 6H7z" />`;
/** The whole screen. */
export const fillScreen = svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />`;
/** Back from the whole screen. */
export const leaveScreen = svg`<path d="M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5" />`;
/** Opens the store. */
export const leave = svg`<path d="M9 5H5v14h14v-4M13 5h6v6M19 5l-8 8" />`;
/** One more. */
export const plus = svg`<path d="M12 5v14M5 12h14" />`;
/** One less. */
export const minus = svg`<path d="M5 12h14" />`;
/** A fan's. */
export const heart = svg`<path d="M12 20.5C5.5 15.6 3 12.3 3 8.8A4.8 4.8 0 0 1 12 6.3a4.8 4.8 0 0 1 9 2.5c0 3.5-2.5 6.8-9 11.7z" />`;
/** A leaf: where it grew. */
export const leaf = svg`<path d="M5 19C4 9 10 4 20 4c0 10-5 16-15 15z" /><path d="M5 19l8-8" />`;
/** A place. */
export const place = svg`<path d="M12 21c-4-5-6.5-8.2-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 12.8 16 16 12 21z" /><circle cx="12" cy="9.5" r="2" />`;
/** Weighed. */
export const scales = svg`<path d="M12 4v16M7 20h10M5 7h14" /><path d="M5 7l-3 7h6L5 7zM19 7l-3 7h6l-3-7z" />`;
/** On its way. */
export const truck = svg`<path d="M2 6h12v11H2zM14 10h4.5l3.5 3.5V17h-8" /><circle cx="7" cy="18" r="2" /><circle cx="17.5" cy="18" r="2" />`;
/** Throw out. */
export const bin = svg`<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13" />`;
/** Back to a moment that has gone by. */
export const goBack = svg`<path d="M4 4.5v5h5" /><path d="M4.5 9.5a8 8 0 1 1-.3 4.5M12 8v4.5l3 2" />`;
/** Copy. */
export const copy = svg`<path d="M9 9h11v11H9z" /><path d="M15 9V4H4v11h5" />`;
/** Send. */
export const send = svg`<path d="M4 12l16-8-5 16-4-6-7-2z" />`;
/** An answer to somebody. */
export const reply = svg`<path d="M10 6L4 12l6 6" /><path d="M4 12h9c4 0 7 2.5 7 7" />`;
/** Stands at the top. */
export const pin = svg`<path d="M9 4h6l-1 6 3 3H7l3-3-1-6zM12 13v7" />`;
/** In another language. */
export const language = svg`<path d="M3 6h10M8 4v2M11 6c-1 4-4 7-7 8.5M5.5 9.5c1.5 2 3.5 3.5 6 4.5M12.5 20l4-10 4 10M14 16.5h5" />`;
/** A face. */
export const smile = svg`<circle cx="12" cy="12" r="8.5" /><path d="M8.5 14c.8 1.3 2 2 3.5 2s2.700-.7 3.5-2M9 9.5h.01M15 9.5h.01" />`;
/** A question. */
export const ask = svg`<path d="M4 5h16v11H11l-4 4v-4H4V5z" /><path d="M10 9a2 2 0 1 1 2.6 1.9c-.4.1-.6.4-.6.8M12 13.6h.01" />`;
/** The network is gone. */
export const cloudOff = svg`<path d="M8 7.5A6 6 0 0 1 18 11a4 4 0 0 1 1.5 7.2M15.5 19H7a5 5 0 0 1-1.5-9.7M4 4l16 16" />`;
/** A warning. */
export const warning = svg`<path d="M12 4l9 16H3L12 4zM12 10v4M12 17h.01" />`;
/** Play. */
export const play = svg`<path d="M7 4.5v15l12-7.5L7 4.5z" fill="currentColor" />`;
/** No sound. */
export const soundOff = svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5H4z" /><path d="M16.5 9.5l5 5M21.5 9.5l-5 5" />`;
/** Earlier in a list. */
export const up = svg`<path d="M12 19V5M6 11l6-6 6 6" />`;
/** Later in a list. */
export const down = svg`<path d="M12 5v14M6 13l6 6 6-6" />`;
/** Change. */
export const pencil = svg`<path d="M4 20l1-5L16 4l4 4L9 19l-5 1z" />`;
/** Take back. */
export const back = svg`<path d="M9 6L4 11l5 5" /><path d="M4 11h10a6 6 0 0 1 0 9h-2" />`;
/** Tell me. */
export const bell = svg`<path d="M6 16V10a6 6 0 0 1 12 0v6l2 2H4l2-2z" /><path d="M10 21h4" />`;
/** A day to come. */
export const calendar = svg`<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5v5M15.5 3.5v5" />`;
/** Pass it on. */
export const share = svg`<circle cx="6" cy="12" r="2.5" /><circle cx="17.5" cy="5.5" r="2.5" /><circle cx="17.5" cy="18.5" r="2.5" /><path d="M8.3 10.8l7-4M8.3 13.2l7 4" />`;
/** Once more. */
export const again = svg`<path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4 9" /><path d="M4 4.5V9h4.5" />`;
/** Somebody stands for it. */
export const sealed = svg`<path d="M12 2.8l2.4 1.9 3-.2 1 2.9 2.6 1.6-.7 3 .7 3-2.6 1.6-1 2.9-3-.2L12 21.2l-2.4-1.9-3 .2-1-2.9L3 15l.7-3L3 9l2.6-1.6 1-2.9 3 .2L12 2.8z" /><path d="M8.5 12l2.5 2.5 4.5-4.5" />`;
/** Here it can be taken hold of. */
export const grip = svg`<path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" stroke-width="3" />`;

export const poll = svg`<path d="M5 20v-7h3.5v7zM10.3 20V5h3.5v15zM15.5 20v-10H19v10z" />`;
