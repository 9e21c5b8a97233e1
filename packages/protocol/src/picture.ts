import type { LocalText } from './text.js';

/** A still picture. */
export interface Picture {
  /** An address that `safeAddress` passes. */
  url: string;
  /** What it shows, for those who do not see it; `''` where it only decorates. */
  alt: LocalText;
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  /** The same picture at other widths, for `srcset`. */
  sizes?: { url: string; width: number }[];
}
