/**
 * The page's policy requires trusted types (proxy.ts), and the bundler's loader of later chunks knows none: without this it may
 * load nothing, the error page's chunk first of all. Scripts of this service's own build are trusted, nothing else.
 */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}
const { trustedTypes } = window as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => {
    const { origin, pathname, href } = new URL(url, window.location.href);
    if (origin !== window.location.origin || !pathname.startsWith('/_next/static/'))
      throw new TypeError(`Not a script of this service: ${href}`);
    // As it was given: the loader knows its chunks by these very words.
    return url;
  },
});

/** A link that looks like a button, and is announced as one, answers to the space bar as buttons do. */
document.addEventListener('keydown', (event) => {
  if (event.key !== ' ' || !(event.target instanceof HTMLAnchorElement)) return;
  if (event.target.getAttribute('role') !== 'button') return;
  event.preventDefault();
  event.target.click();
});

export {};
