import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, request } from 'node:http';
import { type Server, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What is in front of a server wherever people use it. */
export class TlsProxy {
  /** The address of the server behind. */
  target = '';

  private constructor(private readonly server: Server) {
    server.on('request', (question, answer) => this.pass(question, answer));
  }

  static async start(): Promise<TlsProxy> {
    const pem = selfSigned();
    const server = createServer({ key: pem, cert: pem }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TlsProxy(server);
  }

  get address(): string {
    return `https://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private pass(question: IncomingMessage, answer: ServerResponse): void {
    const { method, headers, url = '/' } = question;
    const inner = request(new URL(url, this.target), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(answer);
    });
    // Whoever goes away first takes the other one along.
    inner.on('error', () => answer.destroy());
    answer.on('close', () => inner.destroy());
    question.pipe(inner);
  }
}

/** A key and its certificate. Nobody has to trust it but a browser that was told to. */
function selfSigned(): string {
  const args = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=127.0.0.1 -keyout - -out -';
  return execFileSync('openssl', args.split(' '), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
