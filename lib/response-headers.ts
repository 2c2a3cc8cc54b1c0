/** Security headers that every answer carries, whatever it is (docs/security.md). */
export const fixedHeaders = (baseUrl = process.env.PREVENT_BASE_URL ?? ''): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  // Records of people at work are not for a shared cache, nor for the back button after signing out.
  'cache-control': 'private, no-store',
  ...(baseUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});
