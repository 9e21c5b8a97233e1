/** Safari on a phone asks first, and reads the file only then: for so long it stays, in milliseconds. */
const ASKED_MS = 60_000;

/** Lets the browser save a file under a name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), ASKED_MS);
}
