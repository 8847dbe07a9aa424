import { Fault, Faults } from '../fault.ts';

/** Ends a command with what went wrong: a fault in someone's content in its own words, anything else whole. */
export function fail(error: unknown, after?: string): never {
  const known = findFault(error);
  if (known) console.error(known.message);
  else if (process.env['DEBUG']) console.error(error);
  else console.error(error instanceof Error ? error.message : String(error));
  if (after) console.error(after);
  process.exit(1);
}

/** The fault inside an error, which Astro may have wrapped. */
function findFault(error: unknown): Error | null {
  if (error instanceof Fault || error instanceof Faults) return error;
  if (error instanceof Error && error.cause !== undefined) return findFault(error.cause);
  return null;
}
