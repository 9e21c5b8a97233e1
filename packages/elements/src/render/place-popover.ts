/** How a popover is to stand beside its opener. */
export interface PopoverPlace {
  /** Its width, in pixels. */
  width: number;
  /** Above its opener, with its end at the opener's; else below, with its start at the opener's. */
  above?: boolean;
}

/** Between a popover and its opener or the window's edge, in pixels. */
const GAP = 8;

/**
 * Where a popover, which stands in the window, stands beside its opener: as custom properties `--_left` and
 * `--_top` or `--_bottom`, within the window.
 */
export function placePopover(
  opener: Element,
  { width, above = false }: PopoverPlace,
): Readonly<Record<string, string>> {
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  const atRight = above !== opener.matches(':dir(rtl)');
  const wanted = atRight ? right - width : left;
  const most = Math.max(GAP, innerWidth - width - GAP);
  return {
    '--_left': `${Math.min(Math.max(GAP, wanted), most)}px`,
    ...(above
      ? { '--_bottom': `${innerHeight - top + GAP}px` }
      : { '--_top': `${bottom + GAP}px` }),
  };
}
