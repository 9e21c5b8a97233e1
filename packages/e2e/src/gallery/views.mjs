/** Every way in which a scene is looked at: its window, and what the reader has chosen. */
const windows = {
  small: { width: 320, height: 640 },
  phone: { width: 360, height: 740 },
  side: { width: 740, height: 360 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1440, height: 900 },
};

const plain = Object.entries(windows).map(([name, viewport]) => ({ name, viewport }));

const phone = { viewport: windows.phone };
const desk = { viewport: windows.desk };

/** 200 % leaves half of the window; where only the reader's text grows, it does so to `textSize` px. */
const zoomed = (/** @type {number} */ width, /** @type {number} */ height) => ({
  viewport: { width, height },
  deviceScaleFactor: 2,
});

/** @type {{ name: string, query?: Record<string, string>, textSize?: number, viewport: { width: number, height: number } }[]} */
export const views = [
  ...plain,
  { name: 'phone-dark', ...phone, colorScheme: 'dark' },
  { name: 'desk-dark', ...desk, colorScheme: 'dark' },
  { name: 'phone-night', ...phone, query: { theme: 'night' }, colorScheme: 'dark' },
  { name: 'desk-night', ...desk, query: { theme: 'night' }, colorScheme: 'dark' },
  { name: 'phone-sweet', ...phone, query: { theme: 'sweet' } },
  { name: 'desk-sweet', ...desk, query: { theme: 'sweet' } },
  { name: 'phone-rtl', ...phone, query: { dir: 'rtl' } },
  { name: 'desk-rtl', ...desk, query: { dir: 'rtl' } },
  { name: 'phone-text-150', ...phone, textSize: 24 },
  { name: 'phone-text-200', ...phone, textSize: 32 },
  { name: 'side-text-200', viewport: windows.side, textSize: 32 },
  { name: 'phone-zoom-200', ...zoomed(180, 370) },
  { name: 'desk-zoom-200', ...zoomed(720, 450) },
  { name: 'phone-still', ...phone, reducedMotion: 'reduce' },
  { name: 'phone-forced', ...phone, forcedColors: 'active' },
  { name: 'desk-forced', ...desk, forcedColors: 'active' },
];
