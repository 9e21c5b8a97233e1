// As https://videojs.org/docs/framework/html/how-to/installation has it.
import '@videojs/html/video/player';
import '@videojs/html/video/skin';
import '@videojs/html/media/hls-video';
