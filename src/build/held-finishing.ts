import { processWide } from '../process-wide.ts';
import type { Finishing } from './finishing.ts';

/** The last step of the build that is running; none in development. */
export const heldFinishing = processWide<Finishing>('finishing');
