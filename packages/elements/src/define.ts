import './live-stall/define.js';
