import Area from './Area.astro';
import Bench from './Bench.astro';
import Changes from './Changes.astro';
import Claim from './Claim.astro';
import Count from './Count.astro';
import CountIn from './CountIn.astro';
import Erratum from './Erratum.astro';
import Family from './Family.astro';
import Finding from './Finding.astro';
import Imprint from './Imprint.astro';
import Mean from './Mean.astro';
import Model from './Model.astro';
import Note from './Note.astro';
import Pairs from './Pairs.astro';
import Repository from './Repository.astro';
import Score from './Score.astro';
import type { ComponentName } from '../../schemas/prose-components.ts';
import Table from './Table.astro';
import Tally from './Tally.astro';
import Term from './Term.astro';
import Unverified from './Unverified.astro';
import Wins from './Wins.astro';

const components = {
  Area,
  Bench,
  Changes,
  Claim,
  Count,
  CountIn,
  Erratum,
  Family,
  Finding,
  Imprint,
  Mean,
  Model,
  Note,
  Pairs,
  Repository,
  Score,
  Tally,
  Term,
  Unverified,
  Wins,
};

/** The components that prose may use, and what stands for its tables. Their attributes are in src/schemas/prose-components.ts. */
export const mdxComponents = { ...(components satisfies Record<ComponentName, unknown>), table: Table };
