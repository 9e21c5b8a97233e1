import { defineElement } from '../define/define-element.js';
import { WalletElement } from './wallet-element.js';

defineElement('stall-wallet', WalletElement);
