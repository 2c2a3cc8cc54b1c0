import { canInstall, install, startsServices } from './debian.mjs';
import { hasClamd } from './temporary-clamd.mjs';
import { hasS3Server } from './temporary-s3.mjs';

const isThere = () => hasS3Server() && hasClamd();
const PACKAGES = ['swift-proxy', 'swift-account', 'swift-container', 'swift-object', 'clamav-daemon'];

/** Finds an S3 server and ClamAV's daemon, or installs Debian's where nothing but these tests would start them. */
export async function ensureTestServices(say) {
  if (isThere()) return true;
  if (!canInstall() || startsServices()) return false;
  say(`\nInstalling an S3 server and ClamAV (apt-get install ${PACKAGES.join(' ')}) …`);
  const { code, output } = await install(PACKAGES);
  if (code !== 0) say(output.trim());
  return isThere();
}
