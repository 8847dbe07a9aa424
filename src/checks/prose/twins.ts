import { ContentError, type SourceLocation } from '../../errors.ts';
import { DEFAULT_LANGUAGE } from '../../languages.ts';
import type { ComponentUse } from '../../schemas/prose-body.ts';
import type { AllProse, ProseFile } from '../../schemas/prose.ts';
import { differenceOf, figureDifference } from '../../schemas/twin-texts.ts';

/** Prose that both languages have says the same: headings, components with what they show, blocks and figures. */
export function checkTwins(all: AllProse, isFaulty: (file: string) => boolean): ContentError[] {
  const own = Object.values(all.get(DEFAULT_LANGUAGE) ?? {}).flat() as ProseFile[];
  return [...all].flatMap(([lang, prose]) => {
    if (lang === DEFAULT_LANGUAGE) return [];
    const theirs = new Map((Object.values(prose).flat() as ProseFile[]).map((file) => [file.file.replace(`/${lang}/`, `/${DEFAULT_LANGUAGE}/`), file]));
    return own.flatMap((file) => {
      const twin = theirs.get(file.file);
      return twin && !isFaulty(file.file) && !isFaulty(twin.file) ? compare(file, twin) : [];
    });
  });
}

/** The first kind of thing in which they differ: what follows from it is not told as well. */
function compare(a: ProseFile, b: ProseFile): ContentError[] {
  const told = (at: SourceLocation, found: string, there: string): ContentError => new ContentError(at, found, `${there}: make the two agree`);
  if (a.headings.join() !== b.headings.join()) {
    const { here, there } = differenceOf(a.headings, b.headings);
    const odd = here.join(', ') || 'headings in another order or number';
    return [told({ file: a.file, line: 1 }, odd, `${b.file} has ${there.join(', ') || b.headings.join(', ')}`)];
  }
  const components = compareComponents(a, b);
  if (components.length > 0) return components;
  const figures = figureDifference(a.text, b.text);
  if (figures.here.length > 0) return [told({ file: a.file, line: 1 }, figures.here.join(', '), `in its place ${b.file} has ${figures.there.join(', ')}`)];
  return a.blocks === b.blocks ? [] : [told({ file: a.file, line: 1 }, `${a.blocks} paragraphs and lists`, `${b.file} has ${b.blocks}`)];
}

/** Terms are linked where each language needs it; all else is named in both. */
function compareComponents(a: ProseFile, b: ProseFile): ContentError[] {
  const [inA, inB] = [named(a), named(b)];
  const extra = [...inB].filter(([text]) => !inA.has(text)).map(([, use]) => use);
  const told = [...inA]
    .filter(([text]) => !inB.has(text))
    .map(([text, use]) => {
      const place = extra.findIndex(({ component }) => component === use.component);
      const [other] = place < 0 ? [] : extra.splice(place, 1);
      const there = other ? `${b.file}:${other.location.line} has ${written(other)}` : `${b.file} does not have it`;
      return new ContentError(use.location, text, `${there}: make the two agree`);
    });
  return [...told, ...extra.map((use) => new ContentError(use.location, written(use), `${a.file} does not have it: make the two agree`))];
}

/** The first use of each component with its attributes, as they are written. */
function named({ uses }: ProseFile): Map<string, ComponentUse> {
  return new Map(
    uses
      .filter(({ component }) => component !== 'Term')
      .map((use): [string, ComponentUse] => [written(use), use])
      .reverse(),
  );
}

function written({ component, attributes }: ComponentUse): string {
  const list = Object.entries(attributes ?? {}).map(([name, value]) => ` ${name}=${typeof value === 'string' ? JSON.stringify(value) : `{${value}}`}`);
  return `<${component}${list.sort().join('')}>`;
}
