import { home } from '../src/home.mjs';

export const data = { permalink: 'index.html' };

export const render = ({ site }) => home(site);
