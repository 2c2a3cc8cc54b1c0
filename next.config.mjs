/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run lint`, once, with the tests.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@aws-sdk/client-s3', 'pg-boss', 'pino', 'pg', 'nodemailer', 'pdfkit'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};
