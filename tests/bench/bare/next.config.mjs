import { fileURLToPath } from 'node:url';

/** The yardstick of `npm run bench`: Next.js with this service's security headers, and nothing else. */
/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  // The proxy is the service's own file.
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
};
