import { dropVideo, isGiven } from './first-video.js';

/** Lets a picture that plays in place of a player rest while nobody can see it, and ends it with its place. */
export function restFirst(player: Element, video: HTMLVideoElement): void {
  let rests = false;
  const inView = new IntersectionObserver((entries) => {
    const isHere = player.isConnected;
    if (!isHere) dropVideo(player);
    // The player has come, and minds it by itself.
    if (!isHere || !isGiven(video, player)) {
      inView.disconnect();
      return;
    }
    const isSeen = entries.at(-1)?.isIntersecting ?? false;
    // One that has not come yet plays, or does not, when it does.
    video.autoplay = isSeen;
    if (!isSeen) video.pause();
    else if (rests) video.play().catch(() => undefined);
    rests = !isSeen;
  });
  inView.observe(player);
}
