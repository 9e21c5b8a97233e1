import '@livestall/elements/player/define-lazily';
