import { defineElement } from '../define/define-element.js';
import { ReportElement } from './report-element.js';

defineElement('stall-report', ReportElement);
