import { defineElement } from '../define/define-element.js';
import { QuestionElement } from './question-element.js';

defineElement('stall-question', QuestionElement);
