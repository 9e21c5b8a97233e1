declare global {
  interface Window {
    /** When each frame began since this was emptied, in milliseconds of the page's clock. */
    frameTimes: number[];
    /** How long each tap took until what it changed was painted, in milliseconds. */
    tapTimes: number[];
  }
}

/** Runs in a page before its own scripts. It must stand alone: the browser gets its text. */
export function watchChat(): void {
  window.frameTimes = [];
  window.tapTimes = [];
  const note = (time: number) => {
    window.frameTimes.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  addEventListener('click', ({ target, timeStamp }) => {
    if (!(target instanceof HTMLElement) || target.id !== 'tap') return;
    target.textContent = String(window.tapTimes.length + 1);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.tapTimes.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  });
}
