import { defineAfter } from './define/define-after.js';
import { asked } from './live-stall/ask-ahead.js';
import { showFirstPicture } from './live-stall/first-picture.js';

defineAfter(asked.map(showFirstPicture), () => import('./define.js'), 'livestall.js');
