import { array, constantFrom, nat, option, record, string, tuple, type Arbitrary } from 'fast-check';
import { stringify } from 'yaml';

/** A generated seed and the words that must be found again somewhere in its article. */
export interface GeneratedSeed {
  text: string;
  words: string[];
}

/** Gives words that occur nowhere else in a seed. */
type Word = () => string;
/** Writes one block. */
type Block = (word: Word) => string;

const PHRASES = [
  'モデルは',
  '開かれた重みの',
  'GPT-4と',
  'Llama 2',
  'Falcon 40B',
  '（2023年）',
  'a_b',
  '3 * 4',
  '100%',
  '"引用"',
  '& <',
  'ラマ',
  '「語」',
  '。',
  '\\*',
];

const inline: Arbitrary<(word: Word) => string> = tuple(constantFrom(...PHRASES), nat(11)).map(([phrase, kind]) => (word: Word) => {
  const own = word();
  const plain = phrase.replace('& <', '＆').replace('\\*', '').replace('3 * 4', '34');
  switch (kind) {
    case 0:
      return `**${own}**${plain}`;
    case 1:
      return `**「${own}」**が`;
    case 2:
      return `*${own}*、`;
    case 3:
      return `\`${own}\``;
    case 4:
      return `[${own}](https://example.org/${own})`;
    case 5:
      return `[${own}](../${own} "題")`;
    case 6:
      return `~~${own}~~`;
    case 7:
      return `${own}\\[^c01\\]`;
    case 8:
      return `[${own}](javascript:alert(1))`;
    default:
      return `${phrase}${own}`;
  }
});

const text: Arbitrary<(word: Word) => string> = array(inline, { minLength: 1, maxLength: 6 }).map(
  (parts) => (word: Word) => parts.map((part) => part(word)).join('と'),
);

const paragraph: Arbitrary<Block> = tuple(text, text, nat(5)).map(([one, two, kind]) => (word: Word) => {
  if (kind === 0) return `${one(word)}  \n${two(word)}`;
  if (kind === 1) return `${one(word)}\n${two(word)}`;
  if (kind === 2) return `**Alpaca**、**Vicuna、${word()}**: ${one(word)}`;
  return one(word);
});

const heading: Arbitrary<Block> = tuple(nat(5), constantFrom('', 'Falcon', 'ラマの話'), option(nat(3))).map(([depth, name, id]) => (word: Word) => {
  const title = name === 'Falcon' ? name : `${name}${word()}`;
  return `${'#'.repeat(depth + 1)} ${title}${id === 0 ? ` {#${word()}}` : ''}`;
});

const list: Arbitrary<Block> = tuple(array(text, { minLength: 1, maxLength: 4 }), constantFrom('- ', '* ', '1. '), option(text)).map(
  ([items, mark, inner]) =>
    (word: Word) => {
      const lines = items.map((item) => `${mark}${item(word)}`);
      return [...lines, ...(inner ? [`${' '.repeat(mark.length)}- ${inner(word)}`] : [])].join('\n');
    },
);

const quote: Arbitrary<Block> = tuple(text, text).map(
  ([one, two]) =>
    (word: Word) =>
      `> ${one(word)}\n>\n> ${two(word)}`,
);

const table: Arbitrary<Block> = array(tuple(text, text), { minLength: 1, maxLength: 3 }).map((rows) => (word: Word) => {
  const cell = (part: (word: Word) => string): string => part(word).replaceAll('|', '');
  const lines = rows.map(([left, right]) => `| ${cell(left)} | ${cell(right)} |`);
  return [lines[0], '|---|--:|', ...lines.slice(1)].join('\n');
});

const other: Arbitrary<Block> = nat(6).map((kind) => (word: Word) => {
  const own = word();
  switch (kind) {
    case 0:
      return `\`\`\`ts\n${own} < 1 && a["b"]\n\`\`\``;
    case 1:
      return `![${own}](img/${own}.png)`;
    case 2:
      return `<div class="x">${own}</div>`;
    case 3:
      return `**本記事の関連研究**：[${own}](https://example.org/${own})`;
    case 4:
      return `${own}[^${own}]\n\n[^${own}]: ${word()}`;
    case 5:
      return `**参照論文情報**\n\n*   タイトル：${own}\n*   著者：A ${word()}, B ${word()}\n*   所属：${word()} (X, Y)\n*   URL：[https://doi.org/10.1/${own}](https://doi.org/10.1/${own})`;
    default:
      return `---\n\n${own}`;
  }
});

/** What converters leave: signs they do not escape, HTML they keep, links around blocks, lists past nine. */
const habit: Arbitrary<Block> = nat(17).map((kind) => (word: Word) => {
  const [a, b] = [word(), word()];
  switch (kind) {
    case 0:
      return `<${['script', 'style', 'textarea', 'think', '!--', 'table', 's'][a.length % 7] ?? 's'}>の${a}を説明する${b}。`;
    case 1:
      return `<table><tbody><tr><td>${a}<br>Llama</td><td>7.${b}</td></tr></tbody></table>`;
    case 2:
      return `<ul><li>${a}<ol><li>${b}</li></ol></li></ul>`;
    case 3:
      return `<details>\n<summary>${a}</summary>\n\n**${b}**\n\n</details>`;
    case 4:
      return `${a}<sup>2</sup>と<sub>${b}</sub>と<unk>`;
    case 5:
      return `[\n\n### ${a}\n\n紹介${b}\n\n](https://example.org/card)`;
    case 6:
      return `9.  ${a}\n10.  二\n    \n    ${b}\n    \n11.  三\n    *   枝`;
    case 7:
      return `長い${a}の行を手で折\nり返した${b}`;
    case 8:
      return `[![${a}](https://example.org/${b}.png)](https://example.org/full)`;
    case 9:
      return `![${a}](data:image/png;base64,${'QUJD'.repeat(400)})${b}`;
    case 10:
      return `見えない\u200b${a}と\u00ad${b}か\u3099`;
    case 11:
      return `**${a}****${b}**と_${'語'}_が`;
    case 12:
      return `<figure><img src="${a}.png"><figcaption>${b}</figcaption></figure>`;
    case 13:
      return `<dl><dt>${a}</dt><dd>${b}</dd></dl>`;
    case 14:
      return `詳細はhttps://example.org/${a}を見る（www.example.org）${b}`;
    case 15:
      return `## [${a}](https://example.org/${b})`;
    case 16:
      return `\\[^c14\\]と\\<b\\>と${a} \`<script>${b}\``;
    default:
      return `| ${a} |\n|---|\n| 値 | ${b} |`;
  }
});

const block: Arbitrary<Block> = nat(9).chain((kind) =>
  kind < 4 ? paragraph : kind === 4 ? heading : kind === 5 ? list : kind === 6 ? quote : kind === 7 ? table : other,
);

/** Seeds as a careful capture tool would write them. */
export const wellFormed: Arbitrary<GeneratedSeed> = seedOf(block);

/** Seeds full of the habits of converters. */
export const captured: Arbitrary<GeneratedSeed> = seedOf(nat(1).chain((kind) => (kind === 0 ? habit : block)));

function seedOf(blocks: Arbitrary<Block>): Arbitrary<GeneratedSeed> {
  return record({
    title: string({ minLength: 1, maxLength: 30 }).map((value) => `題${value}`),
    premium: option(constantFrom(true, false)),
    extra: option(constantFrom('x', 12, [1, 2], { a: 'b' })),
    blocks: array(blocks, { maxLength: 14 }),
    tail: constantFrom(false, false, true),
    lineEnd: constantFrom('\n', '\n', '\r\n'),
  }).map(({ title, premium, extra, blocks: writers, tail, lineEnd }) => {
    const words: string[] = [];
    const word: Word = () => {
      words.push(`w${words.length}q`);
      return words.at(-1) ?? '';
    };
    const front = stringify(
      { title, source_url: 'https://example.org/archives/1', ...(premium === null ? {} : { is_premium: premium }), ...(extra === null ? {} : { extra }) },
      { lineWidth: 0 },
    );
    const body = writers.map((write) => write(word)).join('\n\n');
    const notice = tail ? `\n\nプレミアム会員限定コンテンツです\n\n*   ${word()}` : '';
    return { text: `---\n${front}---\n\n${body}${notice}\n`.replaceAll('\n', lineEnd), words };
  });
}

const HOSTILE = [
  '<',
  '>',
  '[',
  ']',
  '(',
  ')',
  '*',
  '_',
  '`',
  '#',
  '|',
  '\n',
  '\n\n',
  '---\n',
  '![',
  '[^c01]',
  '{#',
  '}',
  '<script>',
  '<!--',
  '&#x6A;',
  'javascript:',
  'data:',
  '\0',
  '\u202e',
  '\uFEFF',
  '\t',
  '    ',
  '> ',
  '- ',
  '1. ',
  ': ',
  '"',
  '\\',
  '{{',
  'Llama',
  '：',
  '**',
];

/** A seed with a few locations overwritten, cut out or filled with what parsers trip over. */
export function mutated(seed: Arbitrary<GeneratedSeed>): Arbitrary<string> {
  const change = tuple(nat(), nat(6), constantFrom(...HOSTILE), nat(8));
  return tuple(seed, array(change, { minLength: 1, maxLength: 12 })).map(([{ text: original }, changes]) =>
    changes.reduce((now, [at, cut, put, times]) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + put.repeat(times + 1) + now.slice(from + cut);
    }, original),
  );
}

/** Bodies made of nothing but what parsers trip over. */
export const hostileBody: Arbitrary<string> = array(constantFrom(...HOSTILE, ...PHRASES), { maxLength: 120 }).map((parts) => parts.join(''));
