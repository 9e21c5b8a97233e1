let made = 0;

/** Puts real HLS on air on the test server, see the fixtures of `@livestall/media`, and gives its address. */
export async function onAir(settings: Readonly<Record<string, unknown>> = {}): Promise<string> {
  made += 1;
  const address = `/broadcasts/stall-${Date.now().toString(36)}-${made}`;
  await fetch(address, { method: 'PUT', body: JSON.stringify(settings) });
  return new URL(`${address}/master.m3u8`, location.href).href;
}
