import { defineElement } from '../../define/define-element.js';
import { AuditLogElement } from './audit-log-element.js';
import { BarredListElement } from './barred-list-element.js';
import { CleanUpElement } from './clean-up-element.js';
import { WordListsElement } from './word-lists-element.js';

defineElement('stall-audit-log', AuditLogElement);
defineElement('stall-barred-list', BarredListElement);
defineElement('stall-clean-up', CleanUpElement);
defineElement('stall-word-lists', WordListsElement);
