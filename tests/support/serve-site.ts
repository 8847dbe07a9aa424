import { listen, siteServer } from '../../src/integrations/site-server.ts';
import { SITE } from './site.ts';

/** Serves the built site with its headers while the specs run, unless SITE_URL says that someone else does. */
export default async function serveSite(): Promise<() => void> {
  if (process.env['SITE_URL']) return () => undefined;
  const server = siteServer(SITE, process.env['BASE'] ?? '/');
  const port = await listen(server, 4400 + (process.pid % 500));
  process.env['SITE_URL'] = `http://localhost:${port}`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
