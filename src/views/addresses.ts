/** The fragment of an entry in the record of changes. */
export const changeId = (id: string): string => `change-${id}`;

/** Addresses of the site, without base: a public contract. Ids are those of the data. */
export const address = {
  home: '/',
  articles: '/articles/',
  article: (id: string, section?: string): string => `/articles/${id}/${section ? `#${section}` : ''}`,
  families: '/families/',
  family: (id: string, fragment?: string): string => `/families/${id}/${fragment ? `#${fragment}` : ''}`,
  model: (model: { id: string; family: string }): string => `/families/${model.family}/#${model.id}`,
  shortLink: (id: string): string => `/m/${id}/`,
  models: '/models/',
  results: '/results/',
  area: (area: string): string => `/results/${area}/`,
  benchmark: (benchmark: { id: string; area: string }): string => `/results/${benchmark.area}/#${benchmark.id}`,
  tables: '/results/tables/',
  tableRow: (table: number, model: string): string => `/results/tables/#t${table}-${model}`,
  data: '/data/',
  download: (file: string): string => `/data/${file}`,
  since: '/since/',
  sincePart: (id: string): string => `/since/#${id}`,
  timeline: '/timeline/',
  sources: '/sources/',
  claim: (id: string): string => `/sources/#claim-${id}`,
  erratum: (id: string): string => `/sources/#erratum-${id}`,
  reference: (key: string): string => `/sources/#ref-${key}`,
  glossary: '/glossary/',
  term: (id: string): string => `/glossary/#${id}`,
  /** The image that stands for a page, or for a model's section by its short link, where it is shared. A file of each language. */
  shareImage: (lang: string, path: string): string => `/share/${lang}/${shareName(path)}.png`,
  search: '/search/',
  about: '/about/',
  change: (id: string): string => `/about/#${changeId(id)}`,
  discussion: '/discussion/',
} as const;

/** Name of a page's share image, below the folder of its language. */
export function shareName(path: string): string {
  return path === '/' ? 'home' : path.replace(/^\/|\/$|\.html$/g, '');
}
