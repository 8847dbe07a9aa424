/**
 * Characters that are no text: C0 and C1 controls but tab and line end, and marks that reorder the text around them
 * (bidirectional embeddings, overrides and isolates), with which a link could be made to read as another.
 */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text without control characters. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}
