const KEY = 'recent-searches';
const KEPT = 6;

/** The reader's last queries, newest first. They never leave the machine. */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query): query is string => typeof query === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps a query that led somewhere. */
export function rememberQuery(query: string): void {
  const kept = [query, ...recentQueries().filter((other) => other !== query)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage may be refused; then nothing is kept.
  }
}

/** Forgets them all. */
export function forgetQueries(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
