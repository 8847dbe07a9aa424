import { withoutHidden } from './hidden-characters.ts';
import { judgeTarget } from './links.ts';

/** An image hoisted out of the text: shown where the project holds its file, else linked to. */
export interface HoistedImage {
  url: string;
  alt: string;
  /** File name, the last segment of the address. */
  basename: string;
  line: number;
  /** Where the picture leads, when it stood in a link. */
  target?: string;
}

/** An image of a seed, or null when its address cannot be an image's. */
export function imageOf(address: string, alt: string, line: number, sourceUrl: string): HoistedImage | null {
  const target = judgeTarget(address, sourceUrl);
  if ('refused' in target || address === '' || target.href.startsWith('#') || target.href.startsWith('mailto:')) return null;
  return { url: target.href, alt, basename: decodeName(new URL(target.href).pathname.split('/').at(-1) ?? ''), line };
}

function decodeName(name: string): string {
  try {
    return withoutHidden(decodeURIComponent(name)).replace(/[\\/]/g, '');
  } catch {
    return name;
  }
}
