const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The one place where an address from the outside is judged before it becomes a link, an image or a
 * stream. It passes https, and http only where `base` is http itself (a server on this machine or on
 * the farm's LAN) or the host is this machine. A path from the root (`/media/pear.jpg`) means "on the
 * show server". Anything else (`javascript:`, `data:`, credentials in the address) is refused.
 *
 * @param base The show server's address.
 * @returns The absolute address, or `null` where it is refused.
 */
export function safeAddress(address: unknown, base?: string): string | null {
  if (typeof address !== 'string' || address.length > 2048) return null;
  try {
    const own = address.startsWith('/');
    const url = own ? new URL(address, base) : new URL(address);
    // `//elsewhere` begins with a slash too, and a parser takes `/\elsewhere` for the same.
    if (own && base !== undefined && url.origin !== new URL(base).origin) return null;
    if (url.username !== '' || url.password !== '') return null;
    if (url.protocol === 'https:') return url.href;
    const plain = LOCAL_HOSTS.has(url.hostname) || base?.startsWith('http:') === true;
    return url.protocol === 'http:' && plain ? url.href : null;
  } catch {
    return null;
  }
}
