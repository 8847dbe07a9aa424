import { ContentError } from '../errors.ts';

export type { SourceLocation } from '../errors.ts';

/** The only error the seed room throws. `message` reads `seeds/x.md:12: found; advice`. */
export class SeedError extends ContentError {
  override readonly name = 'SeedError';
}
