// As https://www.mux.com/docs/guides/mux-player-web has it.
import '@mux/mux-player';
