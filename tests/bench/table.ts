import type { Cost } from './measure.ts';
import type { Weight } from './weigh.ts';

/** One row of the table. */
export interface Figures extends Cost, Weight {
  tool: string;
  pages: number;
}

const round = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '—');

/** The figures as a Markdown table, and below it what each further page costs. */
export function table(rows: readonly Figures[]): string {
  const cells = rows.map((row) => [
    row.pages.toLocaleString('en'),
    row.tool,
    `${round(row.seconds, 1)} s`,
    `${round(row.nodeMb)} MB`,
    `${round(row.pagefindMb)} MB`,
    `${round(row.bytesPerPage / 1024, 1)} KB`,
    `${round(row.brotliPerPage / 1024, 1)} KB`,
    `${round(row.indexKb)} KB`,
    `${round(row.coldKb)} KB`,
  ]);
  return [
    ['pages', 'tool', 'build', 'memory: Node', 'Pagefind', 'HTML a page', 'brotli', 'search index', 'first search'],
    ['--:', '---', '--:', '--:', '--:', '--:', '--:', '--:', '--:'],
    ...cells,
  ]
    .map((cell) => `| ${cell.join(' | ')} |`)
    .concat('', growth(rows))
    .join('\n');
}

/** What each page costs that comes on top: from one size to the next. */
function growth(rows: readonly Figures[]): string {
  const sentences = [...new Set(rows.map(({ tool }) => tool))].flatMap((tool) => {
    const own = rows.filter((row) => row.tool === tool).sort((a, b) => a.pages - b.pages);
    const steps = own.slice(1).map((row, i) => {
      const before = own[i] ?? row;
      const milliseconds = (1000 * (row.seconds - before.seconds)) / (row.pages - before.pages);
      return `${milliseconds.toFixed(1)} ms (${before.pages.toLocaleString('en')} to ${row.pages.toLocaleString('en')})`;
    });
    return steps.length > 0 ? [`${tool} ${steps.join(', ')}`] : [];
  });
  return sentences.length > 0 ? `Each further page costs ${sentences.join('; ')}.` : '';
}
