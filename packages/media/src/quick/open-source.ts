/** Gives a video a media source, and waits until it takes media. */
export async function openSource(video: HTMLVideoElement): Promise<MediaSource> {
  const source = new MediaSource();
  const url = URL.createObjectURL(source);
  await new Promise((resolve) => {
    source.addEventListener('sourceopen', resolve, { once: true });
    video.src = url;
  });
  URL.revokeObjectURL(url);
  return source;
}
