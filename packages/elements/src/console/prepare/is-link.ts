/** Whether a text is a whole address of a page, as the server takes it. */
export function isLink(text: string): boolean {
  return text.length <= 2048 && /^https?:\/\/\S+$/.test(text);
}
