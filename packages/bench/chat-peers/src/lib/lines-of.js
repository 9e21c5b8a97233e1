/** Calls a function with the lines that are said, as they come. */
export function linesOf(element, hear) {
  new EventSource(element.dataset.lines).addEventListener('message', ({ data }) => {
    hear(JSON.parse(data));
  });
}
