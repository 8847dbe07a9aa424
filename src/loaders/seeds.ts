import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { namesOf } from '../checks/content.ts';
import { FILES, fromDisk } from '../schemas/facts.ts';
import { modelSchema } from '../schemas/schemas.ts';
import { parseYaml } from '../schemas/yaml-file.ts';
import { readSeedsFolder } from '../seed/read-folder.ts';

/** The articles: every file of `seeds/`, read and cut into sections in which the names of all models are found. */
export function seedsLoader(): Loader {
  return {
    name: 'seeds',
    load: async ({ config, store, watcher, logger, generateDigest, parseData }) => {
      const root = fileURLToPath(config.root);
      const models = join(root, FILES.models);
      const seeds = join(root, 'seeds');
      const load = async (): Promise<void> => {
        const files = fromDisk(root);
        const known = files
          .list(FILES.models)
          .filter((name) => name.endsWith('.yaml'))
          .flatMap((name) => modelSchema.safeParse(parseYaml(name, files.read(`${FILES.models}/${name}`)).value).data ?? []);
        const articles = readSeedsFolder(root, namesOf(known));
        store.clear();
        for (const article of articles) {
          const id = `${article.lang}/${article.id}`;
          const data = await parseData({ id, data: { ...article } });
          store.set({ id, data, digest: generateDigest(data) });
        }
      };
      await load();
      watcher?.add(seeds);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(seeds) && !path.startsWith(models)) return;
        // A mistake made while editing must not end the server: tell it and keep the last good articles.
        load().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}
