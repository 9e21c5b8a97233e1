import '@livestall/elements/console/define';
