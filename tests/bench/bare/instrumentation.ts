/** Nothing runs beside the pages. (Without this file Next.js would take the service's own.) */
export function register(): void {}
