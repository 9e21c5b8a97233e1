// As https://www.media-chrome.org/docs/en/get-started has it.
import 'media-chrome';
import 'hls-video-element';
