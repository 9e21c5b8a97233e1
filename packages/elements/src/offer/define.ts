import { defineElement } from '../define/define-element.js';
import { OfferElement } from './offer-element.js';

defineElement('stall-offer', OfferElement);
