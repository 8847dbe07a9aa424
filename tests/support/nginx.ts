import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen, previewServer, stop } from '../../src/commands/preview-server.ts';
import { thisMachine } from './browsers.ts';
import { ROOT } from './project.ts';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];
const TYPES =
  'text/html html; text/css css; application/javascript js; application/json json; text/plain txt; image/svg+xml svg; application/xml xml; text/csv csv;';

/**
 * Serves a site that was built with BASE=/catching-up/: by nginx with the sample of docs/hosting.md, its address and
 * folders replaced, or by the preview server where nginx is not installed.
 * @param folder a temporary folder for nginx's files
 * @returns what stops the server
 */
export async function startServer(folder: string, site: string, port: number): Promise<() => void> {
  const nginx = PLACES.find(thisMachine.canRun);
  if (nginx) return startNginx(nginx, folder, site, port);
  console.log('nginx is not installed: its sample in docs/hosting.md is not tested, the preview server takes its place');
  const server = previewServer(site, '/catching-up/');
  await listen(server, port, '127.0.0.1');
  return () => stop(server);
}

async function startNginx(nginx: string, folder: string, site: string, port: number): Promise<() => void> {
  const sample = /```nginx\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs', 'hosting.md'), 'utf8'))?.[1];
  if (!sample) throw new Error('docs/hosting.md: no nginx sample');
  const web = join(folder, 'web');
  mkdirSync(web);
  symlinkSync(site, join(web, 'catching-up'));
  const server = sample.replace('listen 80;', `listen 127.0.0.1:${port};`).replaceAll('/srv/web', web);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n');
  const [file, errors] = [join(folder, 'nginx.conf'), join(folder, 'error.log')];
  writeFileSync(
    file,
    `${user}\ndaemon off;\npid ${join(folder, 'pid')};\nerror_log ${errors};\nevents {}\nhttp {\ntypes { ${TYPES} }\ndefault_type application/octet-stream;\naccess_log off;\n${temp}\n${server}\n}\n`,
  );
  const child = spawn(nginx, ['-c', file, '-p', folder, '-e', errors], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (let attempt = 0; attempt < 300 && child.exitCode === null; attempt++) {
    const answers = await fetch(`http://127.0.0.1:${port}/catching-up/`).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return () => void child.kill();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('nginx does not answer with the sample of docs/hosting.md');
}
