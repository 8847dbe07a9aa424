import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { DEFAULT_LANGUAGE, LANGUAGES, type Lang } from '../../src/languages.ts';

/** One golden query: what is typed, and which addresses (without base) are a right first hit; none means it must find nothing. */
export interface GoldenQuery {
  group: string;
  text: string;
  wanted: string[];
}

const schema = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())])));

/**
 * Reads a list of golden queries. `m:vicuna`, `b:gsm8k` and `t:rlhf` stand for the addresses of a model's, benchmark's
 * and term's section, which are looked up among the site's.
 * @param addresses all addresses that search can lead to
 * @throws Error when a query wants an address that the site does not have
 */
export function readGolden(file: string, addresses: readonly string[]): GoldenQuery[] {
  const groups = schema.parse(parse(readFileSync(file, 'utf8')));
  const rooms: Record<string, string> = { m: '/families/', b: '/results/', t: '/glossary/' };
  const resolve = (text: string, wanted: string): string => {
    const [, room = '', id = ''] = /^([mbt]):(.+)$/.exec(wanted) ?? [];
    const address = room === '' ? wanted : addresses.find((known) => known.includes(rooms[room] ?? '') && known.endsWith(`#${id}`));
    if (address === undefined || !addresses.includes(address))
      throw new Error(`${file}: the query ${JSON.stringify(text)} wants ${wanted}, which the site does not have; name another section`);
    return address;
  };
  return Object.entries(groups).flatMap(([group, queries]) =>
    Object.entries(queries).map(([text, wanted]) => ({ group, text, wanted: [wanted].flat().map((one) => resolve(text, one)) })),
  );
}

/** The regression list of each language. */
export const GOLDEN: Record<Lang, string> = { ja: join(import.meta.dirname, 'queries.yaml'), en: join(import.meta.dirname, 'queries.en.yaml') };
export const BLIND = join(import.meta.dirname, 'blind.yaml');
/** Lists that are kept as they were at first sight; those in English end in `-en-1.yaml`, `-en-2.yaml`. */
export const FIRST_SIGHT = join(import.meta.dirname, 'first-sight');

/** The language of a list by its file's name. */
export const languageOfList = (file: string): Lang => LANGUAGES.find((lang) => new RegExp(`[.-]${lang}(?:-\\d+)?\\.yaml$`).test(file)) ?? DEFAULT_LANGUAGE;
