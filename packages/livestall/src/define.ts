import '@livestall/elements/define';
