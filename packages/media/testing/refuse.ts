/** Tells a video by hand that it cannot be decoded: no media makes this browser's decoder give up. */
export function refuse(video: HTMLVideoElement): void {
  Object.defineProperty(video, 'error', { configurable: true, value: { code: 3 } });
  video.dispatchEvent(new Event('error'));
  Reflect.deleteProperty(video, 'error');
}
