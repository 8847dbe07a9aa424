import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { ContentError, type SourceLocation } from '../errors.ts';
import type { Lang } from '../languages.ts';
import { isOfOtherLanguage } from './languages-of-text.ts';
import { PROSE_COMPONENTS } from './prose-components.ts';
import { url } from './schema-parts.ts';

/** Signs of Markdown and of tokens that stay in the text where something was not closed, or is not known here. */
const LEFT_OVER = /\*\*|`|~~|\[\[|\]\]|\{\{|\}\}|^\s*\|.*\|\s*$|&[A-Za-z]+;/m;
/** A component behind a backslash or in entities. */
const COMPONENT = new RegExp(`</?(?:${Object.keys(PROSE_COMPONENTS).join('|')})\\b[^<>]*>?`);

/** Text of prose: no signs that were meant as markup, no text of another language, and links that lead somewhere. */
export function checkProseText(tree: Root, body: string, lang: Lang, at: (line: number | undefined) => SourceLocation): ContentError[] {
  const errors: ContentError[] = [];
  const lines = body.split('\n');
  const seen = new Map<string, number>();
  visit(tree, (node) => {
    const report = (found: string, advice: string): void => void errors.push(new ContentError(at(node.position?.start.line), found, advice));
    if (node.type === 'text') {
      const [tag] = COMPONENT.exec(node.value) ?? [];
      if (tag !== undefined) report(`${tag} as text`, 'write it without backslash and entities, or in code, between backticks');
      const [sign] = LEFT_OVER.exec(node.value) ?? [];
      if (sign !== undefined) {
        const before = node.value.slice(0, node.value.indexOf(sign)).split('\n').length - 1;
        const advice = /[{}]/.test(sign)
          ? 'figures are drawn by components here, such as <Score model="…" on="…" />'
          : 'close what it opens; write a literal one in code, between backticks';
        errors.push(new ContentError(at((node.position?.start.line ?? 1) + before), `${sign.trim()}, which would be printed`, advice));
      }
    }
    if (node.type === 'code' && !/^\s*(?:`{3,}|~{3,})\s*$/.test(lines[(node.position?.end.line ?? 0) - 1] ?? ''))
      report('a block of code that is not closed', 'end it with ```, or take the indentation out');
    if (node.type === 'image') report(`the image ${node.url}`, 'prose holds none: describe in words what it shows');
    if (node.type === 'listItem' && typeof node.checked === 'boolean') report('a box to tick', 'write the item without [ ]');
    if (node.type === 'table')
      for (const row of node.children)
        if (row.children.length > (node.children[0]?.children.length ?? 0))
          errors.push(
            new ContentError(
              at(row.position?.start.line),
              'a row with more cells than its table has columns',
              'the last ones would not be shown: write | as &#124;',
            ),
          );
    if (node.type === 'paragraph') {
      const source = body.slice(node.position?.start.offset, node.position?.end.offset);
      const line = at(node.position?.start.line).line;
      const twin = seen.get(source);
      if (twin !== undefined && source.length > 20) report('the same paragraph twice', `it stands already in line ${twin}; keep one`);
      else seen.set(source, line);
    }
    if (node.type === 'paragraph' && isOfOtherLanguage(toString(node), lang)) report(`a paragraph that is not in ${lang}`, `write it in the language ${lang}`);
    if (node.type === 'link' || node.type === 'definition') checkLink(node.url, report);
    if (node.type === 'link' && toString(node).trim() === '' && node.children.every(({ type }) => type === 'text'))
      report(`a link to ${node.url} without words`, 'write them between its brackets');
  });
  return errors;
}

/** Own pages are named by components, or by an address that holds in every language and below every base. */
function checkLink(address: string, report: (found: string, advice: string) => void): void {
  const fault = /^https?:/.test(address) ? url.safeParse(address).error?.issues[0]?.message : undefined;
  if (address === '') report('a link that leads nowhere', 'write its address in the brackets behind it');
  else if (address.startsWith('/'))
    report(`a link to ${address}`, 'name own pages by a component, such as <Model id="…" /> or <Area id="…" />, which knows base and language');
  else if (!/^(?:https?:|mailto:|#)/.test(address))
    report(`the address ${address}`, 'write the whole of it, beginning with https://, or # and an id of the page');
  else if (/\s|%20/.test(address)) report(`the address ${JSON.stringify(address)}`, 'write it without blanks');
  else if (fault !== undefined) report(`the address ${address}`, `expected ${fault}`);
}
