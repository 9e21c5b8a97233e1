import { BackOff } from '@livestall/media/back-off';

/**
 * Tries until it works, more and more seldom. For what a bad network keeps from arriving, such as a script.
 *
 * @param onError Told each failure.
 */
export function patiently<T>(act: () => Promise<T>, onError: (error: unknown) => void): Promise<T> {
  return new Promise((resolve) => {
    const attempt = (): void =>
      void act().then(resolve, (error: unknown) => {
        onError(error);
        backOff.plan();
      });
    const backOff = new BackOff(attempt);
    attempt();
  });
}
