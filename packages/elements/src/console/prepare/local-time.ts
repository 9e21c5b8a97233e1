/** As a field of the kind `datetime-local` takes it: the clock on the wall, without a zone. */
export function localTime(date: Date): string {
  const minutes = date.getTime() - date.getTimezoneOffset() * 60_000;
  return new Date(minutes).toISOString().slice(0, 16);
}
