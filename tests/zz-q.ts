import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeLexicon } from '../src/search/lexicon.ts';
import { search } from '../src/search/search.ts';
import { startEngine } from '../src/search/engine.ts';
import { readQuery } from '../src/search/query.ts';
export const F = 'dist/pagefind';
globalThis.fetch = (async (input: unknown) => new Response(readFileSync(fileURLToPath(new URL(String(input)).href.replace(/\?.*$/, ''))))) as never;
const base = pathToFileURL(`${process.cwd()}/${F}/`).href;
Object.assign(globalThis, { document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'ja' }) }, location: { href: base, origin: 'null' } });
const file = JSON.parse(readFileSync(`${F}/places.json`, 'utf8'));
export const lexicon = makeLexicon(file);
export const engine = await startEngine(base, Promise.resolve(file), 0);
export const ask = (q: string) => search(q, { kind: null, family: null }, lexicon, engine);
if (process.argv[1]!.endsWith('zz-q.ts'))
  for (const q of process.argv.slice(2)) {
    const a = await ask(q);
    console.log(
      `\n「${q}」`,
      readQuery(q, lexicon)
        .concepts.map(
          (c) =>
            `${c.text}${c.isOptional ? '?' : ''}${c.isWeak ? '~' : ''}[${c.needles.slice(0, 4).join('|')}]<${c.terms.join('|')}>${c.senses.length}${c.guess ? '≈' + c.guess : ''}`,
        )
        .join('  '),
    );
    for (const r of [...a.full.slice(0, 5), ...a.partial.slice(0, 4)])
      console.log(`  ${r.isFull ? 'F' : 'p'} ${r.score.toFixed(3)} ${r.coverage.toFixed(2)} ${r.place.path} ${r.place.title}`);
  }
