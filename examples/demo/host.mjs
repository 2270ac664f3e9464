// A product that lets its users connect their Messenger account: `make demo` runs it beside the server. It needs node:http,
// Unipile's own SDK and examples/verify, and keeps what it knows in memory.

import { createServer } from 'node:http';
import { UnipileClient } from 'unipile-node-sdk';
import { verifyNotification, verifyResult } from '../verify/verify.mjs';
import { page, style } from './page.mjs';

const { API_KEY, SIGNING_SECRET, CONNECT_URL, SANDBOX_URL, DEMO_LISTEN = '127.0.0.1:4000' } = process.env;
const own = `http://${DEMO_LISTEN}`;
const client = new UnipileClient(CONNECT_URL, API_KEY);

// Who is signed in. A product has this from its session; the demo has one user.
const user = { id: 'user-7', name: 'Ada' };

/** Account ids, with what is known of them. */
const accounts = new Map();
/** Notifications by their webhook-id: one may come more than once. */
const notifications = new Map();

const routes = {
  'GET /': (_, response) => html(response, 200, page({ user, accounts, notifications })),
  'GET /style.css': (_, response) => send(response, 200, 'text/css', style),
  'POST /connect': connect,
  'POST /hooks': hook,
  'GET /done': done,
  'GET /sorry': (_, response) =>
    html(response, 200, page({ user, accounts, notifications, message: 'No account was connected. You can try again.' })),
};

/** Makes a link for the person who pressed the button, and sends them there. */
async function connect(request, response) {
  const account = new URLSearchParams(String(await read(request))).get('account_id');
  const kind = account ? { type: 'reconnect', reconnect_account: account } : { type: 'create', providers: ['MESSENGER'] };
  const link = await client.account.createHostedAuthLink({
    ...kind,
    api_url: CONNECT_URL,
    expiresOn: new Date((await now()) * 1000 + 60 * 60 * 1000).toISOString(),
    name: user.id,
    notify_url: `${own}/hooks`,
    success_redirect_url: `${own}/done`,
    failure_redirect_url: `${own}/sorry`,
  });
  redirect(response, link.url);
}

/** What the server tells. Whoever answers 2xx is not told again. */
async function hook(request, response) {
  const body = await read(request);
  let told;
  try {
    told = verifyNotification([SIGNING_SECRET], request.headers, body, await now());
  } catch (error) {
    console.error(`a notification was refused: ${error.message}`);
    return send(response, 401, 'text/plain', 'not verified\n');
  }
  notifications.set(request.headers['webhook-id'], told);
  if (told.account_id) connected(told.account_id, told.status);
  send(response, 204, 'text/plain', '');
}

/** The way back. Only the signed result counts: anybody can write an account_id into an address. */
async function done(request, response) {
  let result;
  try {
    result = verifyResult([SIGNING_SECRET], new URL(request.url, own).searchParams.get('result'), await now());
    if (result.aud !== 'acme') throw new Error('it is for another product');
    if (result.name !== user.id) throw new Error('it is for another person');
  } catch (error) {
    const message = `This result is not to be trusted: ${error.message}.`;
    return html(response, 400, page({ user, accounts, notifications, message }));
  }
  connected(result.account_id, result.status);
  html(response, 200, page({ user, accounts, notifications, result }));
}

function connected(id, status) {
  accounts.set(id, { status });
}

/** In seconds. The sandbox has a clock of its own, which its buttons move; a product takes the system's. */
async function now() {
  if (!SANDBOX_URL) return Date.now() / 1000;
  const answer = await fetch(`${SANDBOX_URL}/__sandbox/clock`);
  return (await answer.json()).now_millis / 1000;
}

async function read(request) {
  const pieces = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length > 65_536) throw new Error('the body is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function send(response, status, type, text, headers = {}) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'",
    'cache-control': 'no-store',
    // The result is in the address of a page.
    'referrer-policy': 'no-referrer',
    ...headers,
  });
  response.end(text);
}

const html = (response, status, text) => send(response, status, 'text/html', text);
const redirect = (response, url) => send(response, 303, 'text/plain', '', { location: url });

const server = createServer(async (request, response) => {
  const path = request.url.split('?')[0];
  const route = routes[`${request.method} ${path}`];
  if (!route) return send(response, 404, 'text/plain', 'Nothing is here.\n');
  try {
    await route(request, response);
  } catch (error) {
    console.error(`${request.method} ${path}: ${error.body?.detail ?? error.message}`);
    const message = 'That did not work. The terminal says why.';
    html(response, 500, page({ user, accounts, notifications, message }));
  }
});

server.once('error', (error) => {
  const isTaken = error.code === 'EADDRINUSE';
  const why = isTaken ? 'is taken: end what listens there, or set DEMO_LISTEN to another' : `is of no use: ${error.message}`;
  console.error(`error: the demo's address ${DEMO_LISTEN} ${why}`);
  process.exit(1);
});
const [, host, port] = DEMO_LISTEN.match(/^\[?(.*?)\]?:(\d+)$/) ?? [];
if (!port) {
  console.error(`error: DEMO_LISTEN=${DEMO_LISTEN} is no address and port, such as 127.0.0.1:4000`);
  process.exit(1);
}
server.listen(Number(port), host, () => console.log(`demo ${own}   <- open this`));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
