/** The shape of a picture. */
export interface Ratio {
  /** As CSS `aspect-ratio` takes it. */
  readonly ratio: string;
  /** False for a picture that is wider than 3:4. */
  readonly upright: boolean;
}

/** @param said Width and height, as `16/9`. Default: 9/16, a phone held upright. */
export function ratioOf(said: string | undefined): Ratio {
  const [width = 9, height = 16] = (said ?? '').split('/').map(Number).filter(Boolean);
  return { ratio: `${width} / ${height}`, upright: width / height <= 3 / 4 };
}
