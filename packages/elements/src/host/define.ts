import { defineElement } from '../define/define-element.js';
import { HostElement } from './host-element.js';

defineElement('stall-host', HostElement);
