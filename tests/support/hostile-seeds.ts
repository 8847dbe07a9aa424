/** Markup that would mark the page as taken over, if it ran. */
export const PAYLOADS = [
  `<script>window.ran=1</script>`,
  `<script type="module">window.ran=1</script>`,
  `<img src=x onerror="window.ran=1">`,
  `<svg onload="window.ran=1"></svg>`,
  `<style>body{display:none}</style>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `</title></textarea></style></noscript><script>window.ran=1</script>`,
  `"><script>window.ran=1</script>`,
  `' onmouseover='window.ran=1' x='`,
  `<a href="javascript:window.ran=1">x</a>`,
  `javascript:window.ran=1`,
  `<!--><script>window.ran=1</script>-->`,
  `]]><script>window.ran=1</script>`,
  `{{constructor.constructor('window.ran=1')()}}`,
  `</script><script>window.ran=1</script>`,
];

const entities = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escaped = (text: string): string => text.replaceAll(/[<>"'`&{}[\]()!]/g, String.raw`\$&`);
const code = (text: string): string => `\`\`\` ${text} \`\`\``;

/** A capture that holds a value in every position that a seed can fill. */
export function seedHolding(value: string, number: number): string {
  const forms = [value, code(value), entities(value), escaped(value)];
  const yaml = JSON.stringify(value);
  return [
    '---',
    `title: ${JSON.stringify(`攻撃 ${number} ${value}`)}`,
    `source_url: https://example.org/${number}`,
    `author: ${yaml}`,
    `category: ${yaml}`,
    `conversion_method: ${yaml}`,
    '---',
    '',
    '**参照論文情報**',
    '',
    `*   タイトル：${value}`,
    `*   著者：${value}`,
    `*   所属：${value}`,
    '',
    ...forms.flatMap((form) => [`## 章 ${form}`, '', `本文 ${form} の後。`, '']),
    `## Falcon ${code(value)}`,
    '',
    `Falconについて ${value} と書く。`,
    '',
    `**Vicuna${entities(value)}**：ラベル ${escaped(value)}。`,
    '',
    `## 見出し ${code(value)} {#declared-${number}}`,
    '',
    `[語](${value}) [${entities(value)}](https://example.org/ ${yaml}) [x](<javascript:window.ran=1>) <javascript:window.ran=1>`,
    '',
    `![${entities(value)}](https://example.org/${number}.png ${yaml})`,
    '',
    '| 表 | 値 |',
    '| --- | --- |',
    `| ${entities(value)} | ${code(value)} |`,
    '',
    `脚注[^n]。`,
    '',
    `[^n]: ${value}`,
    '',
    '```html ' + value.replaceAll('`', ''),
    value,
    '```',
    '',
    `**本記事の関連研究**：[${entities(value)}](https://example.org/related)`,
    '',
  ].join('\n');
}
