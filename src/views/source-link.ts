import { stringsFor } from '../i18n/index.ts';

/** Who publishes on a host. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  'crfm.stanford.edu': 'Stanford CRFM',
  'databricks.com': 'Databricks',
  'help.openai.com': 'OpenAI',
  'lmsys.org': 'LMSYS',
  'mistral.ai': 'Mistral AI',
  'openai.com': 'OpenAI',
  'openreview.net': 'OpenReview',
  'servicenow.com': 'ServiceNow',
  'theverge.com': 'The Verge',
};

/** A source address as a short name: `arXiv:2307.09288`, `GitHub: tatsu-lab/alpaca_eval`, `ACL Anthology: N19-1300`, Wikipedia, the publisher, else the host. */
export function nameOfSource(address: string, lang: string): string {
  const { colon } = stringsFor(lang).punctuation;
  const { hostname, pathname } = new URL(address);
  const path = pathname.replace(/^\/+|\/+$/g, '');
  const arxiv = /^(?:abs|pdf)\/(\d{4}\.\d{4,5})/.exec(path);
  if (hostname.endsWith('arxiv.org') && arxiv) return `arXiv:${arxiv[1]}`;
  const two = path.split('/').slice(0, 2).join('/');
  if (hostname === 'github.com') return `GitHub${colon}${two}`;
  if (hostname === 'huggingface.co') return `Hugging Face${colon}${/^(?:datasets|spaces)\//.test(path) ? path.split('/').slice(1, 3).join('/') : two}`;
  if (hostname.endsWith('.wikipedia.org')) return 'Wikipedia';
  if (hostname === 'aclanthology.org') return `ACL Anthology${colon}${path}`;
  const host = hostname.replace(/^www\./, '');
  return PUBLISHERS[host] ?? host;
}
