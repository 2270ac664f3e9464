import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type Server as HttpServer, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UnipileClient } from 'unipile-node-sdk';
import { Server } from './server';

/** What arrived at the product. */
export type Told = { headers: IncomingMessage['headers']; body: string };

/** A product that has people connect their account by links: its own server, and a wizard that knows it. */
export class Product {
  readonly told: Told[] = [];

  private constructor(
    private readonly http: HttpServer,
    private readonly folder: string,
    readonly origin: string,
    private readonly key: string,
    private readonly secret: string,
    readonly wizard: Server,
  ) {}

  static async start(): Promise<Product> {
    const http = createServer();
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
    const program = resolve(__dirname, '../..', process.env.SERVER_BIN ?? 'target/release/unipile-connect');
    const made = execFileSync(program, ['keys', 'new', 'acme'], { encoding: 'utf8' });
    const [key] = made.match(/uck_[\w-]+/) ?? [''];
    const [secret] = made.match(/whsec_[\w+/=]+/) ?? [''];
    const folder = mkdtempSync(join(tmpdir(), 'unipile-connect-product-'));
    const file = join(folder, 'connect.toml');
    const config = made
      .replace('redirect_origins = []', `redirect_origins = ["http://${host}"]`)
      .replace('notify_hosts = []', `notify_hosts = ["${host}"]`);
    writeFileSync(file, config, { mode: 0o600 });
    const wizard = await Server.start({ CONFIG: file });
    const product = new Product(http, folder, `http://${host}`, key, secret, wizard);
    http.on('request', async (request, response) => {
      if (request.url?.startsWith('/hook')) {
        let body = '';
        for await (const chunk of request.setEncoding('utf8')) body += chunk;
        product.told.push({ headers: request.headers, body });
        response.writeHead(204).end();
      } else {
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<!DOCTYPE html><title>Acme</title><h1>Welcome back</h1>`);
      }
    });
    return product;
  }

  /** A link for one person, by the official SDK. */
  async link(more: Record<string, unknown> = {}): Promise<string> {
    const wish = { ...this.wish(), type: 'create' as const, providers: ['MESSENGER' as const] };
    return (await this.client().account.createHostedAuthLink(wish, { extra_params: more })).url;
  }

  /** A link to connect an account again. */
  async linkToReconnect(account_id: string): Promise<string> {
    const wish = { ...this.wish(), type: 'reconnect' as const, reconnect_account: account_id };
    return (await this.client().account.createHostedAuthLink(wish)).url;
  }

  private client(): UnipileClient {
    return new UnipileClient(this.wizard.address, this.key);
  }

  private wish() {
    return {
      api_url: this.wizard.address,
      expiresOn: new Date(Date.now() + 3_600_000).toISOString(),
      name: 'user-7',
      notify_url: `${this.origin}/hook`,
      success_redirect_url: `${this.origin}/done`,
      failure_redirect_url: `${this.origin}/sorry`,
    };
  }

  /** Withdraws all links. */
  async withdrawAll(): Promise<void> {
    const address = `${this.wizard.address}/api/v1/hosted/accounts/link`;
    const headers = { 'x-api-key': this.key };
    const { items } = (await (await fetch(address, { headers })).json()) as { items: { id: string }[] };
    for (const { id } of items) await fetch(`${address}/${id}`, { method: 'DELETE', headers });
  }

  /** What a signed result says, if the signature is good. */
  claims(result: string): Record<string, unknown> {
    const [head, payload, signature] = result.split('.');
    const key = Buffer.from(this.secret.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key).update(`${head}.${payload}`).digest('base64url');
    if (signature !== expected) throw new Error('the signature of the result is not good');
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  }

  async stop(): Promise<void> {
    await this.wizard.stop();
    this.http.closeAllConnections();
    this.http.close();
    rmSync(this.folder, { recursive: true });
  }
}
