import { defineElement } from '../define/define-element.js';
import { CouponElement } from './coupon-element.js';

defineElement('stall-coupon', CouponElement);
