import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thisMachine, type Machine } from './browsers.ts';
import { ROOT } from './project.ts';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];

/**
 * Path of nginx: the system's, or Debian's package freshly installed.
 * @throws Error with the command to run when there is none and none can be installed
 */
export function findNginx(machine: Machine = thisMachine): string {
  const present = PLACES.find(machine.canRun);
  if (present) return present;
  const command = 'apt-get update && apt-get install -y nginx-light';
  if (!machine.mayInstall()) throw new Error(`no nginx found; run \`sudo sh -c '${command}'\``);
  machine.say(`no nginx found: ${command}`);
  const isDone = machine.run('apt-get', ['update', '-qq']) && machine.run('apt-get', ['install', '-y', '-qq', 'nginx-light']);
  const installed = PLACES.find(machine.canRun);
  if (!isDone || !installed) throw new Error(`nginx could not be installed; run \`${command}\` by hand and see what it says`);
  return installed;
}

/**
 * Starts nginx on a built site with the configuration that the README prints, its address and folders replaced.
 * @param folder a temporary folder for its files
 * @param site the built site, made with BASE=/catching-up/
 */
export async function startNginx(folder: string, site: string, port: number): Promise<ChildProcess> {
  const sample = /```nginx\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1];
  if (!sample) throw new Error('README.md: no nginx sample');
  const web = join(folder, 'web');
  mkdirSync(web);
  symlinkSync(site, join(web, 'catching-up'));
  const server = sample.replace('listen 80;', `listen 127.0.0.1:${port};`).replaceAll('/srv/catching-up/dist', site).replaceAll('/srv/catching-up/web', web);
  const types =
    'text/html html; text/css css; application/javascript js; application/json json; text/plain txt; image/svg+xml svg; application/xml xml; text/csv csv;';
  const file = join(folder, 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n');
  writeFileSync(
    file,
    `${user}daemon off;\npid ${join(folder, 'pid')};\nerror_log ${join(folder, 'error.log')};\nevents {}\nhttp {\ntypes { ${types} }\ndefault_type application/octet-stream;\naccess_log off;\n${temp}\n${server}\n}\n`,
  );
  const child = spawn(findNginx(), ['-c', file, '-p', folder, '-e', join(folder, 'error.log')], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (let attempt = 0; attempt < 50; attempt++) {
    const answers = await fetch(`http://127.0.0.1:${port}/catching-up/`).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return child;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('nginx does not answer with the sample of the README');
}
