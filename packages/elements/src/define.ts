import './live-stall/ask-ahead.js';
import './live-stall/define.js';
