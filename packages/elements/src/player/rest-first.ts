import { endBegun, isBegun } from '@livestall/media/begin';

/** Lets a picture that plays before its player does rest while nobody can see it, and ends it with its place. */
export function restFirst(video: HTMLVideoElement): void {
  let isInView = true;
  let rests = false;
  const look = () => {
    if (!video.isConnected) endBegun(video);
    // The player has opened it, and minds it by itself.
    if (!isBegun(video)) {
      inView.disconnect();
      document.removeEventListener('visibilitychange', look);
      return;
    }
    const isSeen = isInView && !document.hidden;
    if (isSeen !== rests) return;
    rests = !isSeen;
    // One that has not come yet plays, or does not, when it does.
    video.autoplay = isSeen;
    if (isSeen) video.play().catch(() => undefined);
    else video.pause();
  };
  const inView = new IntersectionObserver((entries) => {
    isInView = entries.at(-1)?.isIntersecting ?? false;
    look();
  });
  inView.observe(video);
  document.addEventListener('visibilitychange', look);
}
