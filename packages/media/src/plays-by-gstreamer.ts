/**
 * Whether it is a WebKit of Linux (WebKitGTK, WPE), which plays by GStreamer: each change of the playback rate sets
 * its pipeline up anew, and some of them leave the picture standing for good (seen in 2.50). Nothing but its name tells.
 *
 * @param userAgent Default: the browser's own.
 */
export function playsByGStreamer({ userAgent }: { userAgent: string } = navigator): boolean {
  return /Linux.*AppleWebKit\//.test(userAgent) && !/Chrom(e|ium)\//.test(userAgent);
}
