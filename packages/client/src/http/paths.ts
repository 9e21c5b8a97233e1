/** A path under `/v1/shows/{show}`. */
export function showPath(show: string, rest = ''): string {
  return `/v1/shows/${encodeURIComponent(show)}${rest}`;
}

/** The path that tells which show a channel shows. */
export function channelPath(channel: string): string {
  return `/v1/channels/${encodeURIComponent(channel)}`;
}
