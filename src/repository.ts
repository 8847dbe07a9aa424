/** What one may be led to in the repository: its first page, its history, or the place for reports. */
export const REPOSITORY_PLACES = ['home', 'changes', 'issues'] as const;
export type RepositoryPlace = (typeof REPOSITORY_PLACES)[number];

/** Paths of these places; other hosts have other ones, so that links there lead to the first page. */
const GITHUB: Record<RepositoryPlace, string> = { home: '', changes: '/commits', issues: '/issues' };

/**
 * Reads the field `repository` of package.json, in the forms that npm takes: an address, `github:owner/name`, or an object with `url`.
 * @returns the address for browsers, or null where none is given
 * @throws Error with one sentence when no address can be read from it
 */
export function readRepository(field: unknown): string | null {
  if (field === undefined || field === null) return null;
  const text = typeof field === 'string' ? field : (field as { url?: unknown }).url;
  const address =
    typeof text === 'string'
      ? text
          .replace(/^github:/, 'https://github.com/')
          .replace(/^git\+/, '')
          .replace(/\.git$/, '')
      : '';
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return new URL(address).href.replace(/\/$/, '');
  throw new Error(`package.json: repository is ${JSON.stringify(field)}; write an address such as https://github.com/owner/name, or take it out`);
}

/** The address of a place in a repository. */
export function inRepository(repository: string, place: RepositoryPlace): string {
  return new URL(repository).hostname === 'github.com' ? repository + GITHUB[place] : repository;
}

/** The form for a correction (`.github/ISSUE_TEMPLATE/correction.yml`), its field `page` filled in; the first page of a repository elsewhere. */
export function reportForm(repository: string, page: string): string {
  if (new URL(repository).hostname !== 'github.com') return repository;
  return `${repository}/issues/new?${new URLSearchParams({ template: 'correction.yml', page }).toString()}`;
}
