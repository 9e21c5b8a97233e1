/**
 * True for the Enter that means "send". In an input method it takes a candidate instead; Safari tells its
 * last key after the composition has ended, and marks it only by the code 229 (w3c/uievents#202).
 */
export function isEnter(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const composing = event.isComposing || event.keyCode === 229;
  return event.key === 'Enter' && !event.shiftKey && !composing;
}
