import { TABLE_VERSIONS, type TableVersion } from './table-version.ts';

/** Something that stands in some of the versions of the tables, in their order. */
export interface Versioned<T> {
  value: T;
  versions: readonly TableVersion[];
}

/** What something is in each version, where it is alike once. */
export function versioned<T>(of: (version: TableVersion) => T): Versioned<T>[] {
  const found = new Map<string, { value: T; versions: TableVersion[] }>();
  for (const version of TABLE_VERSIONS) {
    const value = of(version);
    const key = JSON.stringify(value);
    const entry = found.get(key) ?? { value, versions: [] };
    entry.versions.push(version);
    found.set(key, entry);
  }
  return [...found.values()];
}

/** The class of what stands in these versions alone (styles/table-versions.css); none for what stands in all. */
export function versionClass(versions: readonly string[]): string | undefined {
  return versions.length === TABLE_VERSIONS.length ? undefined : ['versioned', ...versions.map((version) => `in-${version}`)].join(' ');
}
