/** Puts lines at the end of a list, in one piece, and goes there. @param {number} most Older rows than so many go. */
export function appendRows(list, lines, most) {
  const piece = document.createDocumentFragment();
  for (const { name, text } of lines.slice(-most)) {
    const row = document.createElement('div');
    row.className = 'row';
    const who = document.createElement('b');
    who.textContent = name;
    const said = document.createElement('span');
    said.dir = 'auto';
    said.textContent = text;
    row.append(who, ' ', said);
    piece.append(row);
  }
  list.append(piece);
  while (list.childElementCount > most) list.firstElementChild.remove();
  list.scrollTop = list.scrollHeight;
}
