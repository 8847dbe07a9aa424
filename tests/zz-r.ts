import { lexicon, engine } from './zz-q.ts';
for (const t of ['437,605', '437605', '437', '605', '2022', '2022-11-30', '30']) console.log(t, (await engine.find(t)).length);
const runs = new Map<string, string[]>();
for (const p of lexicon.places)
  for (const n of [p.title, p.pageTitle, ...p.names, ...p.about])
    for (const r of n.match(/[\p{Script=Han}々]{2,}/gu) ?? []) {
      if (!runs.has(r)) runs.set(r, []);
      runs.get(r)!.push(p.path);
    }
const covers = (run: string) => {
  const ok = [true];
  for (let e = 1; e <= run.length; e++) {
    ok[e] = false;
    for (let s = 0; s < e; s++) if (ok[s] && lexicon.words.has(run.slice(s, e))) ok[e] = true;
  }
  return ok[run.length];
};
console.log(
  [...runs]
    .filter(([r]) => !covers(r))
    .map(([r, p]) => `${r} ${p[0]}`)
    .join('\n'),
);
