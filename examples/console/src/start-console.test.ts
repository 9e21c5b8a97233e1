import { describePage } from '../../page/testing/describe-page.ts';
import { startConsole } from './start-console.ts';

describePage(startConsole, {
  tag: 'stall-console',
  script: 'console.js',
  referrerPolicy: 'no-referrer',
});
