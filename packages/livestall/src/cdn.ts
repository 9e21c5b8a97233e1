import '@livestall/elements/define-lazily';
