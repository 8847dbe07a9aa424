import type { Model } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';

/** What one may do with an entry's weights, in words that keep open weights and open source apart. */
export function opennessOf(model: Pick<Model, 'weights'>, lang: string): { label: string; mark: 'open' | 'closed' | 'method' | 'unknown' } {
  const t = stringsFor(lang).openness;
  switch (model.weights) {
    case 'open':
      return { label: t.openWeights, mark: 'open' };
    case 'closed':
      return { label: t.closed, mark: 'closed' };
    case 'not-applicable':
      return { label: t.method, mark: 'method' };
    case 'not-confirmed':
      return { label: t.unknown, mark: 'unknown' };
  }
}
