import { Fault } from '../fault.ts';

export type { Place } from '../fault.ts';

/** The only error the seed room throws. `message` reads `seeds/x.md:12: found; advice`. */
export class SeedError extends Fault {
  override readonly name = 'SeedError';
}
