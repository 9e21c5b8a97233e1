import type { Command } from '../command.js';
import { withOperator } from '../operator.js';
import { print } from '../print.js';
import { DATA } from '../server-settings.js';

/** Gives a token of the operator, for calls that no command stands for. */
export const token: Command = {
  name: 'token',
  operands: [],
  what: 'Prints a bearer token of the operator, good for an hour',
  more: 'Whoever can read the data folder can do this: the folder is the key.',
  settings: [DATA],
  run: (given) =>
    withOperator(given.must('data'), async (operator) => {
      print(operator.token);
    }),
};
