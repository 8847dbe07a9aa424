/** What parts the title of an article from the name of its site. */
const SITE = /\s+[-–—|｜:：»]\s+[^-–—|｜»]{1,60}$/;

/** Whether a heading only repeats the title of its article, as Readability makes captures do. */
export function isRepeatedTitle(heading: { text: string; id: string | null }, title: string): boolean {
  if (heading.id !== null) return false;
  const said = fold(heading.text);
  return said !== '' && [title, title.replace(SITE, '')].some((candidate) => fold(candidate) === said);
}

/** Text without the differences that come from copying: width, case, quotes, space. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’]/g, '');
}
