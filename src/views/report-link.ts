import { imprint } from '../imprint.ts';
import { reportForm } from '../repository.ts';
import { LOCAL_SITE } from '../environment.ts';
import { address } from './addresses.ts';
import type { ToUrl } from './url.ts';

/** Where an error on a page is reported: a form that names the page, or the page that says how to write to the editors. */
export function reportLink(page: URL, url: ToUrl): string {
  const { repository } = imprint;
  // Somebody's own machine says nothing to others; the path does.
  const named = page.origin === LOCAL_SITE ? page.pathname : page.href;
  return repository === null ? url(`${address.about}#contact`) : reportForm(repository, named);
}
