import { describePage } from '../../page/testing/describe-page.ts';
import { startChat } from './start-chat.ts';

describePage(startChat, {
  tag: 'live-stall',
  script: 'livestall.js',
  referrerPolicy: 'no-referrer',
});
