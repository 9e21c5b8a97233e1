/** Waits until `holds`, looked at after every change of `source`. */
export async function until(
  source: { subscribe(fn: () => void): () => void },
  holds: () => boolean,
): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const leave = source.subscribe(() => {
      if (!holds()) return;
      leave();
      resolve();
    });
  });
}
