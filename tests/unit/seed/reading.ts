import { allSections, type Article, type Block } from '../../../src/seed/article.ts';
import { nameFinder } from '../../../src/names/finder.ts';
import { readSeed } from '../../../src/seed/read.ts';

export const HEAD = '---\ntitle: 見本\nsource_url: https://example.org/archives/1\n---\n';

/** A few models with the aliases that make finding names hard. */
export const names = nameFinder(
  Object.entries({
    llama: ['LLaMA', 'Llama', 'ラマ', 'LLaMA-7B'],
    'llama-2': ['Llama 2', 'Llama-2'],
    'radiology-llama2': ['Radiology-Llama2'],
    alpaca: ['Alpaca'],
    vicuna: ['Vicuna'],
    lima: ['LIMA'],
    wizardlm: ['WizardLM', 'Wizard'],
    falcon: ['Falcon', 'Falcon-40B'],
    yi: ['Yi'],
    'gpt-4': ['GPT-4'],
  }).flatMap(([model, texts]) => texts.map((text) => ({ id: model, text }))),
);

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a whole seed. */
export function readText(text: string | Uint8Array, file = 'seeds/x.md'): Article {
  return readSeed(file, typeof text === 'string' ? bytes(text) : text, names);
}

/** Reads a body below a plain front matter of four lines. */
export function read(body: string): Article {
  return readText(HEAD + body);
}

/** What a seed is refused with. */
export function refusal(text: string | Uint8Array, file?: string): string {
  try {
    readText(text, file);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

export function blocksOf(article: Article): Block[] {
  return [...article.lead, ...allSections(article.sections).flatMap((section) => section.blocks)];
}

export function htmlOf(article: Article): string {
  return blocksOf(article)
    .map((block) => block.html)
    .join('\n');
}

/** `id title` of each section, indented by level. */
export function outlineOf(article: Article): string[] {
  return allSections(article.sections).map(({ id, title, level }) => `${'  '.repeat(level - 1)}${id} ${title}`);
}
