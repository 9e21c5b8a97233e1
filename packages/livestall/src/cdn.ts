import '@livestall/elements/define';

export { connectShow } from '@livestall/client';
