import { start } from '../core/main.ts';
import { ja } from './index.ts';

// Entry of the search client of Japanese pages.
start(ja);
