/** What Lit warns of while something is done. In a page it says each but once: what was said before is forgotten. */
export async function litWarnings(act: () => Promise<unknown>): Promise<string[]> {
  const { litIssuedWarnings } = globalThis as { litIssuedWarnings?: Set<string> };
  litIssuedWarnings?.clear();
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return said;
}
