// Imported first by every script here, so that an old Node says what to do instead of failing oddly.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 16)) {
  console.error(
    `Livestall's tools need Node 22.16 or newer, this is ${process.version}: use the npm scripts ` +
      '(npm run build, npm start, npm test), which run on the pinned Node that npm ci installs.',
  );
  process.exit(1);
}
