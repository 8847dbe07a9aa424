const MARK = /\[\^(c\d{2,3})\]/g;

/** Text without its claim marks (`[^c14]`), and the ids of those marks in order. */
export function takeClaims(text: string): { text: string; claims: string[] } {
  const claims = [...text.matchAll(MARK)].map((match) => match[1] ?? '');
  return { text: text.replace(MARK, ''), claims };
}

/** Splits text at claim marks: strings and ids alternate in reading order. */
export function splitAtClaims(text: string): ({ text: string } | { claim: string })[] {
  const parts: ({ text: string } | { claim: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ claim: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
