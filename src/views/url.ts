/** An address of the site with the base it is served under. Absolute addresses and fragments pass unchanged. */
export function url(path: string): string {
  if (!path.startsWith('/')) return path;
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
