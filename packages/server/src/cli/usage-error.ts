/** A command line, or an environment, that cannot be followed: one plain sentence for whoever wrote it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
