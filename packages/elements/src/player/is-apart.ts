/** Whether a picture is in a window of its own. */
export function isApart(video: HTMLVideoElement): boolean {
  const root = video.getRootNode() as Document | ShadowRoot;
  return root.pictureInPictureElement === video || video.ownerDocument !== document;
}
