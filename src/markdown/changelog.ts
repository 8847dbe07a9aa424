import { stringsFor } from '../i18n/index.ts';
import { LANGUAGES } from '../languages.ts';
import type { Change } from '../schemas/changes.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** The record of changes as the text of CHANGELOG.md: one entry a change, in every language. @param changes newest first */
export function changelog(changes: readonly Change[]): string {
  const days = Map.groupBy(changes, ({ date }) => date);
  const entry = ({ kind, title, text }: Change): string =>
    LANGUAGES.map((lang, index) => {
      const { changeKind, punctuation } = stringsFor(lang);
      const line = `${changeKind[kind]}${punctuation.colon}**${escapeMarkdown(title[lang])}**${punctuation.gap}${escapeMarkdown(text[lang])}`;
      return index === 0 ? `- ${line}\n` : `\n  ${line}\n`;
    }).join('');
  return [
    '# Changelog\n',
    'What readers notice. Written by `npm run changelog` from `src/data/changes.yaml`.\n',
    ...[...days].map(([day, ofDay]) => `## ${day}\n\n${ofDay.map(entry).join('\n')}`),
  ].join('\n');
}
