import { isLost } from './is-lost.js';

/** Does something with the cart of a session; where the store has that no more, with a new one. */
export async function orAnew<T>(act: () => Promise<T>, anew: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isLost(error)) throw error;
    return anew();
  }
}
