/**
 * Lengths in our style sheets are parts of the reader's own text size, `--_stall-rem`, and not of the page's
 * `rem`, which pages bend to a round number (`html { font-size: 62.5% }`). Registered as a length it is
 * measured at the element that sets it; what stands inside inherits the measure. Where it cannot be
 * registered, it is an `em`: text inside larger text is larger. Sheets that use it call this; the entry has none.
 */
export function registerTextSize(): void {
  try {
    CSS.registerProperty({
      name: '--_stall-rem',
      syntax: '<length>',
      inherits: true,
      initialValue: '16px',
    });
  } catch {
    // No DOM, no such function, or another copy of us on this page has done it.
  }
}
