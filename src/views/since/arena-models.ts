import type { ArenaModel } from '../../schemas/since.ts';
import { address } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { labelIn } from './words.ts';

/** A model of the arena as pages show it. */
export interface ShownModel {
  label: string;
  /** Its section, where it is one of the survey's models. */
  href: string | null;
  maker: string;
  licence: string | null;
  restricted: boolean;
}

/** The entry of a name of the board, its label set for the edition's language. @throws Error for an unknown one: names are checked before any view is made */
export function arenaModel({ since, lang }: Pick<Edition, 'since' | 'lang'>, name: string): ArenaModel {
  const model = since.models.find((own) => own.name === name);
  if (model === undefined) throw new Error(`unknown model ${name}`);
  return { ...model, label: labelIn(lang, model.label) };
}

/** A model of the arena with its label, its maker and its licence. */
export function shownModel(edition: Pick<Edition, 'since' | 'models' | 'lang'>, name: string): ShownModel {
  const model = arenaModel(edition, name);
  const own = model.model_id === undefined ? undefined : edition.models.get(model.model_id);
  return {
    label: model.label,
    href: own === undefined ? null : address.model(own),
    maker: model.maker,
    licence: model.open ? model.licence : null,
    restricted: model.open && model.non_commercial,
  };
}
