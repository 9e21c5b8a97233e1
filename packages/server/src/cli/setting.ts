/** Something that a command can be told by a flag, and a server's by the environment too. */
export interface Setting {
  /** The flag without its dashes: `trust-proxy`. */
  name: string;
  /** What follows the flag, for people: `PORT`. Absent: it is a switch. */
  takes?: string;
  what: string;
  /** Taken where nothing is given. */
  default?: string;
  /** Whether it may be given more than once; in the environment, with commas between. */
  several?: boolean;
  /** Whether a command cannot do without. */
  needed?: boolean;
  /** Whether it can come from the environment. Default: yes. */
  environment?: boolean;
}

/** The environment variable of a setting: `trust-proxy` is `LIVESTALL_TRUST_PROXY`. */
export function variableOf({ name }: Setting): string {
  return `LIVESTALL_${name.toUpperCase().replaceAll('-', '_')}`;
}
