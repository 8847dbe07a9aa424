import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/languages.ts';
import { locate } from '../../../src/schemas/facts.ts';
import { type Changes, complaints, lineOf, load, once } from './overlay.ts';
import { toldAt } from './told.ts';

const RESULTS = 'src/data/results.csv';
const LLAMA = 'src/data/models/llama.yaml';
const VICUNA = 'src/data/models/vicuna.yaml';
const CLAIMS = 'src/data/claims.yaml';
const ERRATA = 'src/data/errata.yaml';
const GLOSSARY = 'src/data/glossary.yaml';
const BENCHMARKS = 'src/data/benchmarks.yaml';
const FAMILIES = 'src/data/families.yaml';
const FAMILY = 'src/content/families/ja/falcon.mdx';
const LLAMA_FAMILY = 'src/content/families/ja/llama.mdx';
const NOTE = 'src/content/models/ja/vicuna.mdx';

const atFalcon = `${FAMILIES}:${lineOf(FAMILIES, '- id: falcon')}`;
const inFalcon = `${FAMILIES}:${lineOf(FAMILIES, '- id: falcon') + 1}`;

test('the data as they are have nothing to complain of', () => {
  expect(load().errors).toEqual([]);
});

describe('results.csv', () => {
  toldAt([
    ['an unknown model', { [RESULTS]: once(',wizardlm,', ',wizardml,') }, `${RESULTS}:2`, /^the unknown model "wizardml"; the nearest id is "wizardlm"$/],
    ['an unknown benchmark', { [RESULTS]: once(',mt-bench,', ',mtbench,') }, `${RESULTS}:2`, /^the unknown benchmark "mtbench"; the nearest id is "mt-bench"$/],
    [
      'a text where a number belongs',
      { [RESULTS]: once(',7.71,', ',about 8,') },
      `${RESULTS}:2`,
      /^the score "about 8"; write a number such as 71\.3, or nothing/,
    ],
    ['a number in other words', { [RESULTS]: once(',7.71,', ',1e1,') }, `${RESULTS}:2`, /^the score "1e1"; write a number/],
    [
      'a score outside its scale',
      { [RESULTS]: once(',7.71,', ',77.1,') },
      `${RESULTS}:2`,
      /^the score 77\.1 of mt-bench; scores of this benchmark lie between 1 and 10$/,
    ],
    [
      'a cell twice',
      { [RESULTS]: (text) => `${text.trimEnd()}\n${text.split('\n')[1]}\n` },
      `${RESULTS}:${load().facts.results.length + 2}`,
      /^a second value for wizardlm on mt-bench in table 1; it stands already in line 2; keep one$/,
    ],
    [
      'a column gone',
      { [RESULTS]: once('benchmark_id,score', 'benchmark_id,value') },
      `${RESULTS}:1`,
      /^no column score; the first line names the columns table,/,
    ],
    [
      'a field too few',
      { [RESULTS]: once(',score 1-10 (GPT-4 judge),yes,', ',yes,') },
      `${RESULTS}:2`,
      /^not valid CSV \(.+\); give each row the same columns/,
    ],
    ['a table that is none', { [RESULTS]: once('\n1,general', '\n9,general') }, `${RESULTS}:2`, /^table is "9"; /],
    ['nothing', { [RESULTS]: '' }, `${RESULTS}:1`, /^no column table; /],
  ]);
});

describe('YAML', () => {
  toldAt([
    ['broken', { [LLAMA]: once('name: LLaMA', 'name: "LLaMA') }, `${LLAMA}:3`, /^not valid YAML \(.+\); mend this line/],
    ['a colon in a value', { [LLAMA]: once('name: LLaMA', 'name: a: b') }, `${LLAMA}:2`, /^not valid YAML/],
    ['a key twice', { [LLAMA]: once('name: LLaMA', 'name: LLaMA\nname: LLaMA') }, `${LLAMA}:3`, /^the key name a second time; keep one of the two$/],
    [
      'an alias',
      { [LLAMA]: (text) => text.replace('sizes:', 'sizes: &s').replace('training:\n- PT', 'training: *s') },
      `${LLAMA}:${lineOf(LLAMA, 'training:\n')}`,
      /^an alias; write values out/,
    ],
    ['an unknown key', { [LLAMA]: once('name_ja:', 'nam_ja: x\nname_ja:') }, `${LLAMA}:3`, /^nam_ja is "x"; no such key is known here/],
    [
      'a key gone',
      { [LLAMA]: once('developer:\n  ja: Meta AI（FAIR）\n  en: Meta AI (FAIR)\n', '') },
      `${LLAMA}:1`,
      /^developer is missing; a string belongs here$/,
    ],
    ['a text still to be written', { [LLAMA]: once('name_ja: ラマ', 'name_ja: TODO') }, `${LLAMA}:3`, /^name_ja is "TODO"; write the text$/],
    [
      'a verdict without the note that explains it',
      { [CLAIMS]: once('verdict: supported', 'verdict: wrong') },
      `${CLAIMS}:3`,
      /^note is missing; a note that says what is wrong, imprecise or missing/,
    ],
    [
      'a text to be written in one language',
      { [CLAIMS]: once('ja: ChatGPTの公開は、', 'ja: TODO\n      # ') },
      `${CLAIMS}:${lineOf(CLAIMS, 'ja: ChatGPTの公開は、')}`,
      /^claim\.ja is "TODO"; write the text$/,
    ],
    [
      'a text in one language only',
      { [LLAMA]: once('  en: Meta AI (FAIR)\n', '') },
      `${LLAMA}:${lineOf(LLAMA, 'developer:') + 1}`,
      /^developer\.en is missing; a string belongs here$/,
    ],
    ['a number where a text belongs', { [LLAMA]: once('name: LLaMA', 'name: 12') }, `${LLAMA}:2`, /^name is 12; a string belongs here: put it in quotes$/],
    [
      'a word that is none of the known',
      { [LLAMA]: once('weights: open', 'weights: free') },
      `${LLAMA}:${lineOf(LLAMA, 'weights: open')}`,
      /^weights is "free"; write one of open, closed, not-confirmed, not-applicable$/,
    ],
    [
      'a date in words',
      { [LLAMA]: once("date: '2023-02-24'", 'date: Feb 2023') },
      `${LLAMA}:${lineOf(LLAMA, "date: '2023-02-24'")}`,
      /^released\.date is "Feb 2023"; expected a date such as 2023-07-18/,
    ],
    [
      'an address that is none',
      { [BENCHMARKS]: once('source: https://arxiv.org/abs/2306.05685', 'source: javascript:alert(1)') },
      `${BENCHMARKS}:${lineOf(BENCHMARKS, 'source: https://arxiv.org/abs/2306.05685')}`,
      /^source is "javascript:alert\(1\)"; /,
    ],
    ['no list', { [GLOSSARY]: 'terms: none\n' }, `${GLOSSARY}:1`, /^no list terms; this file holds a list of entries$/],
    ['nothing at all', { [GLOSSARY]: '' }, `${GLOSSARY}:1`, /^no list terms/],
    [
      'an entry twice',
      { [GLOSSARY]: once('id: foundation-model', 'id: llm') },
      `${GLOSSARY}:${lineOf(GLOSSARY, 'id: foundation-model')}`,
      /^a second entry llm; it stands already at src\/data\/glossary\.yaml:3; ids are unique$/,
    ],
    [
      'an id unlike its file name',
      { [LLAMA]: once('id: llama', 'id: llama-1') },
      `${LLAMA}:1`,
      /^the id llama-1; the file's name says llama; make them agree$/,
    ],
    ['an id with capitals', { [LLAMA]: once('id: llama', 'id: LLaMA') }, `${LLAMA}:1`, /^id is "LLaMA"; expected an id: small Latin letters/],
  ]);
});

describe('a short model', () => {
  const SHORT = `id: llama
name: LLaMA
family: llama
developer: Meta AI
kind: model
summary: { ja: 短い項目です。, en: A short entry. }
released: { date: '2023-02-24', of: release }
sources:
- url: https://arxiv.org/abs/2302.13971
`;

  test('leaves out what is not known', () => {
    expect(complaints({ [LLAMA]: SHORT })).toEqual([]);
    const model = load({ [LLAMA]: SHORT }).facts.models.find(({ id }) => id === 'llama');
    expect(model).toMatchObject({ weights: 'not-confirmed', commercial_use: { answer: 'unknown' }, training: [], base_ids: [], provenance: {} });
    expect(model?.sizes).toBeUndefined();
  });

  toldAt([
    [
      'a reason that is none',
      { [LLAMA]: `${SHORT}sizes: { status: secret }\n` },
      `${LLAMA}:10`,
      /^sizes\.status is "secret"; write one of not-applicable, not-published, not-found$/,
    ],
    [
      'a field that has no trust',
      { [LLAMA]: `${SHORT}provenance: { name: primary }\n` },
      `${LLAMA}:10`,
      /^provenance\.name is "primary"; no such key is known here/,
    ],
    [
      'a trust that is none',
      { [LLAMA]: `${SHORT}provenance: { sizes: sure }\n` },
      `${LLAMA}:10`,
      /^provenance\.sizes is "sure"; write one of primary, survey, secondary, unknown$/,
    ],
    [
      'an answer that is none',
      { [LLAMA]: `${SHORT}commercial_use: { answer: maybe }\n` },
      `${LLAMA}:10`,
      /^commercial_use\.answer is "maybe"; write one of yes, conditions, no, unknown$/,
    ],
  ]);
});

describe('evidence and baselines', () => {
  const EVIDENCE = 'src/data/evidence.yaml';
  const VERSIONS = 'src/data/baseline-versions.yaml';
  toldAt([
    [
      'evidence of nothing',
      { [EVIDENCE]: once('id: e43', 'id: e99') },
      `${EVIDENCE}:${lineOf(EVIDENCE, 'id: e43')}`,
      /^evidence of the unknown entry "e99"; the nearest id is "e\d\d"$/,
    ],
    [
      'an erratum without evidence',
      { [EVIDENCE]: once('id: e43', 'id: e99') },
      `${ERRATA}:${lineOf(ERRATA, 'id: e43')}`,
      /^the erratum e43 has no evidence; add it to src\/data\/evidence\.yaml/,
    ],
    [
      'a link to a branch',
      { [EVIDENCE]: (text) => text.replace(/\/blob\/[0-9a-f]{40}\//, '/blob/main/') },
      `${EVIDENCE}:${lineOf(EVIDENCE, '/blob/')}`,
      /^links\.0\.url is "https:.*; expected a GitHub address with a whole commit and lines/,
    ],
    [
      'a version of a cell that the tables do not have',
      { [VERSIONS]: once('benchmark: alpacaeval-2', 'benchmark: mmlu') },
      `${VERSIONS}:${lineOf(VERSIONS, 'benchmark: alpacaeval-2') - 2}`,
      /^values names a cell without a value \(gpt-3-5-turbo on mmlu in table 1\); see/,
    ],
    [
      'a version with an unknown erratum',
      { [VERSIONS]: once('[e40]', '[e99]') },
      `${VERSIONS}:${lineOf(VERSIONS, '[e40]')}`,
      /^errata names the unknown erratum "e99"; /,
    ],
    [
      'a row that its table does not have',
      { [VERSIONS]: once('instead: gpt-3-5-turbo-16k', 'instead: lemur') },
      `${VERSIONS}:${lineOf(VERSIONS, 'instead: gpt-3-5-turbo-16k')}`,
      /^rows names lemur, which has no values in table 4; see/,
    ],
    [
      'a caution that changes a value',
      { [ERRATA]: once('kind: correction', 'kind: caution') },
      `${ERRATA}:${lineOf(ERRATA, 'kind: correction')}`,
      /^kind is "caution"; correction, since one of its targets changes a value$/,
    ],
    [
      'a caution with a value to print instead',
      { [ERRATA]: once('    advice:\n      ja: 公式の値', '    suggested:\n      ja: 公式の値') },
      `${ERRATA}:${lineOf(ERRATA, '      ja: 公式の値7.78')}`,
      /^suggested is .*; nothing, since a caution changes nothing: write how to read it under advice/,
    ],
    [
      'evidence of a claim without links',
      { [EVIDENCE]: once('  - id: e44\n', '  - id: c01\n    rest:\n      ja: なし\n      en: none\n  - id: e44\n') },
      `${EVIDENCE}:${lineOf(EVIDENCE, 'id: e44')}`,
      /^evidence of the claim c01 without links; say it under basis of the claim/,
    ],
    [
      'a remark on a field that nobody looked up',
      { 'src/data/models/lima.yaml': once('- field: weights', '- field: training_tokens') },
      `src/data/models/lima.yaml:${lineOf('src/data/models/lima.yaml', '- field: weights')}`,
      /^unverified names training_tokens, which is left out, which says that nobody looked it up; /,
    ],
    [
      'a place where a value was checked that is not there',
      { 'src/data/models/lima.yaml': once('provenance:\n', 'provenance:\n  licence: primary\n') },
      `src/data/models/lima.yaml:${lineOf('src/data/models/lima.yaml', 'provenance:') + 1}`,
      /^provenance of licence, which says not-found; give its value/,
    ],
    [
      'the model of an early row',
      { 'src/data/survey.yaml': once('model_id: phi-1', 'model_id: phi1') },
      `src/data/survey.yaml:${lineOf('src/data/survey.yaml', 'model_id: phi-1')}`,
      /^early_tables names the unknown model "phi1"; the nearest id is "phi-1"$/,
    ],
    [
      'a finding with an unknown reference',
      { 'src/data/survey.yaml': once('- chen2023chatgpt', '- chen2023') },
      `src/data/survey.yaml:${lineOf('src/data/survey.yaml', '- chen2023chatgpt')}`,
      /^references names the unknown reference "chen2023"; the nearest id is "/,
    ],
    [
      'a reading that is none',
      { [GLOSSARY]: once('reading: だいきぼげんごもでる', 'reading: 大規模') },
      `${GLOSSARY}:${lineOf(GLOSSARY, 'reading: だいきぼ')}`,
      /^reading is "大規模"; expected the reading in hiragana$/,
    ],
  ]);
});

describe('references', () => {
  toldAt([
    [
      'a family',
      { [LLAMA]: once('family: llama', 'family: lama') },
      `${LLAMA}:${lineOf(LLAMA, 'family:')}`,
      /^family names the unknown family "lama"; the nearest id is "llama"$/,
    ],
    [
      'a base',
      { [VICUNA]: once(/^base_ids:\n- llama$/m, 'base_ids:\n- llama-3') },
      `${VICUNA}:${lineOf(VICUNA, 'base_ids:') + 1}`,
      /^base_ids names the unknown base "llama-3"; the nearest id is "llama(?:-2)?"$/,
    ],
    [
      'a model of an erratum',
      { [ERRATA]: once('        model: zephyr', '        model: zefyr') },
      `${ERRATA}:${lineOf(ERRATA, '        model: zephyr')}`,
      /^targets names the unknown model "zefyr"; the nearest id is "zephyr"$/,
    ],
    [
      'a cell the tables do not have',
      {
        [ERRATA]: (text) =>
          text.replace(
            /kind: row\n        table: 1\n        model: zephyr\n        field: size\n        corrected: 7B/,
            'kind: cell\n        table: 3\n        model: zephyr\n        benchmark: mt-bench',
          ),
      },
      `${ERRATA}:${lineOf(ERRATA, '- kind: row')}`,
      /^targets names a cell that the tables do not have \(table 3, zephyr, mt-bench\)/,
    ],
    [
      'a section of an erratum',
      { [ERRATA]: (text) => text.replace(/(kind: seed\n\s+sections:\n\s+- )\S+/, '$1nowhere') },
      seedErratum(),
      /^targets names the unknown section "nowhere"; the nearest id is "/,
    ],
    [
      'a model of a claim',
      { [CLAIMS]: once('      - chatgpt', '      - chat-gpt') },
      `${CLAIMS}:${lineOf(CLAIMS, '      - chatgpt')}`,
      /^systems names the unknown model "chat-gpt"; the nearest id is "chatgpt"$/,
    ],
    [
      'a section of a claim',
      { [CLAIMS]: once('section: lead', 'section: led') },
      `${CLAIMS}:${lineOf(CLAIMS, 'section: lead')}`,
      /^section names the unknown section "led"; the nearest id is "lead"$/,
    ],
    [
      'a token of an erratum',
      { [ERRATA]: once('{{score:zephyr/mt-bench}}', '{{score:zephyr/mmlu}}') },
      `${ERRATA}:${lineOf(ERRATA, '{{score:zephyr/mt-bench}}')}`,
      /^the token \{\{score:zephyr\/mmlu\}\} names no figure of the tables; write/,
    ],
    [
      'a token in a name',
      { [LLAMA]: once('name_ja: ラマ', 'name_ja: "{{mean:gpt-5}}"') },
      `${LLAMA}:${lineOf(LLAMA, 'name_ja')}`,
      /^the token \{\{mean:gpt-5\}\} in a name; no figure is filled in here: take the braces out$/,
    ],
    [
      'a token of a term',
      { [GLOSSARY]: once('続きを予測することで', '{{count:x}}') },
      `${GLOSSARY}:${lineOf(GLOSSARY, '続きを予測することで')}`,
      /^the token \{\{count:x\}\} names no figure/,
    ],
    [
      'a model of a family',
      { [FAMILIES]: once('[falcon', '[falcon-2, falcon') },
      inFalcon,
      /^models names the unknown model "falcon-2"; the nearest id is "falcon"$/,
    ],
    ['a model of another family', { [FAMILIES]: once('[falcon', '[lemur, falcon') }, inFalcon, /^models lists lemur, whose family is lemur; move it/],
    [
      'a model on no family page',
      { [FAMILIES]: (text) => text.replace('[lemur, lemur-chat]', '[lemur]') },
      `${FAMILIES}:${lineOf(FAMILIES, '- id: lemur')}`,
      /^the model lemur-chat is on no family page; list it under models/,
    ],
    ['a model twice', { [FAMILIES]: once('[falcon', '[falcon, falcon') }, inFalcon, /^models holds the same item twice; it stands already in line/],
    [
      'a model without a note',
      { [NOTE]: null },
      'src/data/models/vicuna.yaml:1',
      /^the model vicuna has no note in ja; write src\/content\/models\/ja\/vicuna\.mdx$/,
    ],
    [
      'a note of an unknown model',
      { 'src/content/models/ja/vicunna.mdx': '本文\n' },
      'src/content/models/ja/vicunna.mdx:1',
      /^the name of the file names the unknown model "vicunna"; the nearest id is "vicuna"$/,
    ],
    [
      'a supplement of no section',
      { 'src/content/supplements/ja/chatgpt-one-year/task.mdx': '本文\n', 'src/content/supplements/en/chatgpt-one-year/task.mdx': 'Text\n' },
      'src/content/supplements/ja/chatgpt-one-year/task.mdx:1',
      /^the name of the file is the unknown section "task"; the nearest id is "tasks"$/,
    ],
  ]);

  test('a supplement of the lead', () => {
    expect(complaints(inEveryLanguage('src/content/supplements/ja/chatgpt-one-year/lead.mdx'))).toEqual([]);
  });

  test('what one language lacks is named', () => {
    for (const path of ['src/content/supplements/ja/chatgpt-one-year/lead.mdx', 'src/content/pages/ja/colophon.mdx'])
      for (const lang of LANGUAGES) {
        const files = inEveryLanguage(path);
        const lacking = path.replace('/ja/', `/${lang}/`);
        const others = Object.fromEntries(Object.entries(files).filter(([file]) => file !== lacking));
        expect(complaints(others)).toEqual([expect.stringMatching(new RegExp(`: no translation into ${lang}; write ${lacking}$`))]);
      }
    expect(complaints({ 'src/content/models/en/vicuna.mdx': null })).toEqual([
      expect.stringMatching(/the model vicuna has no note in en; write src\/content\/models\/en\/vicuna\.mdx$/),
    ]);
  });
});

/** A file of prose in every language. */
function inEveryLanguage(path: string): Changes {
  return Object.fromEntries(
    LANGUAGES.map((lang) => [path.replace('/ja/', `/${lang}/`), '---\ntitle: x\nsummary: x\n---\n\nx\n'.slice(path.includes('/pages/') ? 0 : -2)]),
  );
}

/** Where the first target of the article's sections stands. */
function seedErratum(): string {
  const { facts } = load();
  const above = facts.errata.find((erratum) => erratum.targets.some((target) => target.kind === 'seed'));
  const index = above?.targets.findIndex((target) => target.kind === 'seed') ?? 0;
  const { file, line } = locate(facts, `erratum/${above?.id}`, ['targets', index, 'sections', 0]);
  return `${file}:${line}`;
}

describe('prose', () => {
  const note = (body: string): Changes => ({ [NOTE]: `一行目\n\n三行目\n\n五行目\n\n${body}\n` });
  toldAt([
    ['no front matter', { [FAMILY]: '本文だけ\n' }, `${FAMILY}:1`, /^no front matter; begin the file with ---/],
    ['broken front matter', { [NOTE]: '---\nmodel: a: b\n---\n' }, `${NOTE}:2`, /^not valid YAML/],
    ['an unknown key', { [NOTE]: '---\n# 題\ntitle: x\n---\n' }, `${NOTE}:3`, /^title is "x"; no such key is known here/],
    [
      'models and groups at once',
      { [FAMILIES]: once('models: [falcon', 'groups: [{ id: x, models: [falcon] }]\n  models: [falcon') },
      atFalcon,
      /give either models or groups$/,
    ],
    ['an unknown model', note('<Model id="vicunna" />'), `${NOTE}:7`, /^<Model> names the unknown model "vicunna"; the nearest id is "vicuna"$/],
    ['an unknown benchmark', note('<Bench id="mtbench" />'), `${NOTE}:7`, /^<Bench> names the unknown benchmark "mtbench"; the nearest id is "mt-bench"$/],
    ['an unknown erratum', note('<Erratum id="e99" />'), `${NOTE}:7`, /^<Erratum> names the unknown erratum "e99"; the nearest id is "e\d\d"$/],
    ['an unknown claim', note('本文\n<Claim id="c99" />'), `${NOTE}:8`, /^<Claim> names the unknown claim "c99"; /],
    ['an unknown term', note('<Term id="llms" />'), `${NOTE}:7`, /^<Term> names the unknown term "llms"; the nearest id is "llm"$/],
    ['an unknown finding', note('<Finding id="f99" />'), `${NOTE}:7`, /^<Finding> names the unknown finding "f99"; /],
    ['an unknown family', note('<Family id="llamas" />'), `${NOTE}:7`, /^<Family> names the unknown family "llamas"; the nearest id is "llama"$/],
    ['an unknown area', note('<Area id="generally" />'), `${NOTE}:7`, /^<Area> names the unknown area "generally"; the nearest id is "general"$/],
    [
      'a score that was not reported',
      note('<Score model="vicuna" on="mt-bench" />'),
      `${NOTE}:7`,
      /^<Score> of vicuna on mt-bench, which the tables do not report; see/,
    ],
    ['an unknown component', note('<Modell id="vicuna" />'), `${NOTE}:7`, /^the unknown component <Modell>; the nearest id is "Model"$/],
    ['an attribute gone', note('<Model />'), `${NOTE}:7`, /^<Model> without id; write the id of a model in quotation marks$/],
    [
      'an attribute that only running would tell',
      note("<Model id={'vicunna'} />"),
      `${NOTE}:7`,
      /^<Model> with attributes that cannot be checked; write each as name="…"/,
    ],
    ['a tag left open', note('本文\n\n<Note>開いたまま'), `${NOTE}:9`, /^no valid MDX \(Expected a closing tag for `<Note>`/],
    ['an import', note("import x from '../schemas/x.js'"), `${NOTE}:7`, /^an import or export; prose holds no code: give the component to/],
    ['code in braces', note('合計は{process.env.HOME}です。'), `${NOTE}:7`, /^code in braces \{process\.env\.HOME\}; prose holds no code/],
    [
      'words for a group that the family has not',
      { [LLAMA_FAMILY]: once('groups:', 'groups:\n  odd: { title: 題, summary: 文 }') },
      `${LLAMA_FAMILY}:${lineOf(LLAMA_FAMILY, 'groups:') + 1}`,
      /^words for the unknown group "odd"; /,
    ],
    [
      'a figure of a family that there is not',
      { [LLAMA_FAMILY]: once('summary: Meta', 'summary: Meta{{count:open-rows/lama}}') },
      `${LLAMA_FAMILY}:4`,
      /^the token \{\{count:open-rows\/lama\}\} names no figure of the tables; /,
    ],
    [
      'a figure where none is filled in',
      { [LLAMA_FAMILY]: once('title: Llama', 'title: "{{count:open-rows}}" # Llama') },
      `${LLAMA_FAMILY}:2`,
      /^the token \{\{count:open-rows\}\}; no figure is filled in here: /,
    ],
    [
      'a group without words',
      { [FAMILIES]: once('    - id: meta-line', '    - id: new\n      models: [alpaca]\n    - id: meta-line') },
      `${LLAMA_FAMILY}:${lineOf(LLAMA_FAMILY, 'groups:') + 1}`,
      /^no words for the group new; /,
    ],
    ['a heading without an id', note('## 見出し\n\n本文'), `${NOTE}:7`, /^the heading "見出し" has no id; end it with one, such as \[#some-id\]/],
    ['a count of nothing known', note('<Count of="model" />'), `${NOTE}:7`, /^<Count> with of="model"; the nearest id is "models" of systems, /],
  ]);
});

describe('BibTeX', () => {
  const BIB = 'src/data/references.bib';
  const added = (entry: string) => (text: string) => `${text.trimEnd()}\n${entry}\n`;
  const end = load().facts.bibtex.trimEnd().split('\n').length;
  toldAt([
    ['a comma gone', { [BIB]: added('@misc{new title = {X}}') }, `${BIB}:${end + 1}`, /^not valid BibTeX \(expected "comma", got "label"\); mend this entry/],
    ['an entry left open', { [BIB]: added('@misc{new, title = {X}') }, `${BIB}:${end + 2}`, /^not valid BibTeX \(expected "rbrace", got EOF\); /],
    ['a key twice', { [BIB]: added('@misc{chen2023chatgpt, title = {X}}') }, `${BIB}:${end + 1}`, /^a second entry chen2023chatgpt; keys are unique/],
  ]);
});
