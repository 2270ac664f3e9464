import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Sandbox } from './sandbox';

const root = resolve(__dirname, '../..');

/** The tests do more from one address, with the same few usernames, than anybody may. */
const unlimited = Object.fromEntries(
  [
    'SIGN_INS_PER_ATTEMPT',
    'SIGN_INS_PER_ADDRESS',
    'SIGN_INS_PER_USERNAME',
    'ANSWERS_PER_ATTEMPT',
    'ANSWERS_PER_ADDRESS',
    'POSTS_PER_ADDRESS',
  ].map((limit) => [`LIMIT_${limit}`, '100000/1s']),
);

/** A server of its own, on the embedded sandbox unless the settings name a Unipile. */
export class Server {
  /** What it wrote to standard error. */
  log = '';

  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
    readonly sandbox: Sandbox,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Server> {
    const program = process.env.SERVER_BIN ?? 'target/release/unipile-connect';
    const { PATH = '', HOME = '' } = process.env;
    const env: Record<string, string> = {
      PATH,
      HOME,
      LISTEN: '127.0.0.1:0',
      DATABASE: 'memory',
      SITE_ROOT: process.env.SITE_ROOT ?? 'target/site',
      RUST_LOG: 'info',
      SHUTDOWN_SECONDS: '1',
      ...unlimited,
      ...settings,
    };
    const child = spawn(program, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    let server: Server | undefined;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (server) server.log += text;
      else log += text;
    });
    const [address, sandbox] = await new Promise<[string, string]>((found, failed) => {
      const addresses = new Map<string, string>();
      child.once('error', failed);
      child.once('exit', (code) => failed(new Error(`the server ended with code ${code}: ${log}`)));
      createInterface(child.stdout).on('line', (line) => {
        const [name, url] = line.split(' ');
        if (name === 'ready' || name === 'sandbox') addresses.set(name, url);
        if (name === 'sandbox' || (name === 'ready' && env.UNIPILE_DSN)) {
          found([addresses.get('ready') ?? '', addresses.get('sandbox') ?? '']);
        }
      });
    });
    server = new Server(child, address, new Sandbox(sandbox));
    server.log = log;
    return server;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }
}
