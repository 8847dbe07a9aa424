import type { Model } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';

/**
 * What one may do with an entry's weights, in words that keep open weights and open source apart.
 * The fact base files both techniques and trained models without published weights under `method`.
 */
export function opennessOf(model: Pick<Model, 'open' | 'kind'>, lang: string): { label: string; mark: 'open' | 'closed' | 'method' | 'unknown' } {
  const t = stringsFor(lang).openness;
  if (model.open === 'open-weights') return { label: t.openWeights, mark: 'open' };
  if (model.open === 'closed') return { label: t.closed, mark: 'closed' };
  if (model.open === 'unknown') return { label: t.unknown, mark: 'unknown' };
  return model.kind === 'method' ? { label: t.method, mark: 'method' } : { label: t.unreleased, mark: 'unknown' };
}
