import { start } from '../core/main.ts';
import { en } from './index.ts';

// Entry of the search client of English pages.
start(en);
