/** Lets the browser save a file under a name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun, and holds on to what it reads.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
