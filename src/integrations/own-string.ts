const known = new Map<string, string>();

/**
 * The same text as a string of its own, shared by all who ask for it. A piece cut out of a page keeps the whole page in
 * memory for as long as the piece is remembered; of a site of thousands of pages that is hundreds of megabytes.
 */
export function ownString(piece: string): string {
  const found = known.get(piece);
  if (found !== undefined) return found;
  const own = Buffer.from(piece, 'utf16le').toString('utf16le');
  known.set(own, own);
  return own;
}
