import '@livestall/elements/player/define';
