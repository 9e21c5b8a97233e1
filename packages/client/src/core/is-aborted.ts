/** A call, because the compiler takes a property that it has looked at to stay as it was over an `await`. */
export function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
