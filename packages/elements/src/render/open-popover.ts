let newest: WeakRef<Element> | undefined;

/** Remembers a popover that is about to open: one closes another, so one is open at most. */
export function noteOpening(popover: EventTarget | null): void {
  if (popover instanceof Element) newest = new WeakRef(popover);
}

/** Whether one is open, which the browser closes by a tap beside it. */
export function isPopoverOpen(): boolean {
  return newest?.deref()?.matches(':popover-open') ?? false;
}
