/** Brings the scripts of what keeps order and is looked for seldom. */
export function bringModeration(): void {
  // What does not arrive is asked for again by the next tap.
  import('./moderation/define.js').catch(() => undefined);
}
