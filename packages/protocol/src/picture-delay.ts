/** What a live picture is behind at the most that can be told, in milliseconds. */
export const PICTURE_DELAY_LIMIT_MS = 3_600_000;
