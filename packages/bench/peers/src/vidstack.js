// As https://vidstack.io/docs/wc/player/getting-started/installation/video has it; hls.js comes with it instead of from a CDN.
import 'vidstack/player/styles/default/theme.css';
import 'vidstack/player/styles/default/layouts/video.css';
import 'vidstack/player';
import 'vidstack/player/layouts/default';
import 'vidstack/player/ui';

document
  .querySelector('media-player')
  .addEventListener('provider-change', ({ detail: provider }) => {
    if (provider?.type === 'hls') provider.library = () => import('hls.js');
  });
