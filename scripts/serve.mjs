import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts the server with the sandbox on a free port; gives its process and its address. */
export async function serve(program, siteRoot) {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, RUST_LOG: 'warn', LISTEN: '127.0.0.1:0', DATABASE: 'memory', SITE_ROOT: siteRoot };
  const server = spawn(program, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
    createInterface(server.stdout).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length).trim());
    });
  });
  return { server, address };
}
