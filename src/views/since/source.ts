/** A source of a row: what it is called, and where it is read, if anywhere. */
export interface RowSource {
  label: string;
  href: string | null;
}

/**
 * A source as it stands in the data: `owner/repository@commit:path` leads to that file in that commit, a data set of the
 * board to its page, anything else is named only.
 * @param unidentified what a source that could not be identified is called
 */
export function rowSource(source: string, unidentified: string): RowSource {
  const file = /^([\w.-]+\/[\w.-]+)@([0-9a-f]+):(.+)$/.exec(source);
  if (file) return { label: `${file[1]}@${file[2]}`, href: `https://github.com/${file[1]}/blob/${file[2]}/${file[3]}` };
  if (source === 'lmarena-ai/leaderboard-dataset') return { label: source, href: `https://huggingface.co/datasets/${source}` };
  return { label: source === 'unidentified' ? unidentified : source, href: null };
}
