import { defineElement } from '../define/define-element.js';
import { QuestionFieldElement } from './question-field-element.js';
import { QuestionsElement } from './questions-element.js';

defineElement('stall-question-field', QuestionFieldElement);
defineElement('stall-questions', QuestionsElement);
