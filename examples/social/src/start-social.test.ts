import { describePage } from '../../page/testing/describe-page.ts';
import { startSocial } from './start-social.ts';

describePage(startSocial, {
  tag: 'live-stall',
  script: 'livestall.js',
  referrerPolicy: 'strict-origin-when-cross-origin',
});
