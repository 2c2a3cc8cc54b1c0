/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run lint`, once, with the tests.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@aws-sdk/client-s3', 'pg-boss', 'pino', 'pg', 'nodemailer', 'pdfkit'],
  // What reads a stranger's PDF may neither load nor send nor evaluate anything: it is handed bytes and answers with drawing.
  headers: () =>
    Promise.resolve([
      {
        source: '/_next/static/media/:name(pdf\\.worker.+)',
        headers: [
          { key: 'content-security-policy', value: "default-src 'none'" },
          { key: 'x-content-type-options', value: 'nosniff' },
        ],
      },
    ]),
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};
