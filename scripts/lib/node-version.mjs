/** The versions of package.json's `engines`. Written for old Nodes too, so that they can say why they will not do. */
export function isSupported(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  const major = parts[0];
  const minor = parts[1];
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

/** Ends the process with one sentence where this Node is too old. */
export function requireSupportedNode() {
  if (isSupported(process.version)) return;
  console.error(
    'This needs Node 20.19 or later, 22.12 or later, or 24 (recommended), and this is Node ' +
      process.version.replace(/^v/, '') +
      ': install a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
