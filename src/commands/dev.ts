import { dev } from 'astro';
import { fail } from './report.ts';

try {
  await dev({ root: process.cwd() });
} catch (error) {
  fail(error);
}
