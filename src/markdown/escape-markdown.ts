/** Plain text as Markdown that reads the same: no mark of it begins a link, an image, emphasis, code, HTML or an entity. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]|:(?=\/\/)|\.(?<=www\.)/gi, '\\$&').replace(/\s+/g, ' ');
}
