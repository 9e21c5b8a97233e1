/**
 * Calls a function of the page's. What it throws is reported as an uncaught error, as the platform does
 * for listeners, so that a fault of the page's cannot stop the show.
 */
export function reportLater(fn: () => void): void {
  try {
    fn();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
