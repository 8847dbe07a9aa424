import Area from './Area.astro';
import Bench from './Bench.astro';
import Claim from './Claim.astro';
import Count from './Count.astro';
import Erratum from './Erratum.astro';
import Family from './Family.astro';
import Finding from './Finding.astro';
import Mean from './Mean.astro';
import Model from './Model.astro';
import Note from './Note.astro';
import Pairs from './Pairs.astro';
import Score from './Score.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Unverified from './Unverified.astro';
import Wins from './Wins.astro';

/** The components that prose may use. Their ids are checked before the build, with file and line. */
export const mdxComponents = { Area, Bench, Claim, Count, Erratum, Family, Finding, Mean, Model, Note, Pairs, Score, Term, Unverified, Wins, table: Table };
