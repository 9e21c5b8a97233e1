/** Marks a line of a field, from 1, where it is in sight. */
export function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const height = field.scrollHeight / lines.length;
  field.focus();
  field.setSelectionRange(before, before + (lines[line - 1] ?? '').length);
  field.scrollTop = height * (line - 1) - field.clientHeight / 2;
}
