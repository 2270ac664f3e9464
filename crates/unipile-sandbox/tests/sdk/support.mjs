// A sandbox of its own for a test file, and the official SDK in front of it, as strict as it can be.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { UnipileClient } from 'unipile-node-sdk';

const root = new URL('../../../../', import.meta.url);
const program = process.env.UNIPILE_SANDBOX ?? new URL('target/debug/unipile-sandbox', root).pathname;
const key = 'c2FuZGJveA==.a2V5';
const strict = { validateRequestPayload: true, validateRequestPayloadLevel: 'error' };

export const password = 'sandbox-pass';

/** The username of a magic sign-in. */
export const user = (name) => `${name}@sandbox.test`;

/** What a provider that takes a username and a password needs. */
export const login = (name) => ({ username: user(name), password });

/** Starts a sandbox on a free port. It says on its first line where it listens. */
export async function startSandbox() {
  const child = spawn(program, ['--listen', '127.0.0.1:0', '--api-key', key], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const failed = new Promise((_, reject) => child.once('error', reject));
  const lines = createInterface({ input: child.stdout });
  const [first] = await Promise.race([new Promise((resolve) => lines.once('line', (line) => resolve([line]))), failed]);
  lines.resume();
  const base = first.match(/http:\/\/\S+/)[0];
  const used = new Set();
  return {
    base,
    account: recorded(new UnipileClient(base, key, strict).account, used),
    request: new UnipileClient(base, key).request,
    stranger: new UnipileClient(base, 'd3Jvbmc=.a2V5', strict).account,
    used,
    control: (path, body) => control(`${base}/__sandbox/${path}`, body),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** Notes which methods were called. */
function recorded(resource, used) {
  return new Proxy(resource, {
    get(target, name) {
      if (typeof target[name] === 'function') used.add(name);
      return Reflect.get(target, name, target);
    },
  });
}

async function control(url, body) {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(url, options);
  assert.equal(response.status, 200, url);
  return response.json();
}

/** A documented reply, which the tests of the Rust client read too. */
export function documented(name) {
  return JSON.parse(readFileSync(new URL(`crates/unipile/tests/fixtures/${name}.json`, root), 'utf8'));
}

/** Which fields of which types a reply has. Of a list it says what the items are. */
export function shape(value) {
  if (Array.isArray(value)) return value.map(shape).slice(0, 1);
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, shape(value[key])]));
}

/** The error body that the SDK hands on. It hands on JSON only if the content type says so. */
export async function refusal(promise) {
  const error = await promise.then(
    (answer) => assert.fail(`it was not refused: ${JSON.stringify(answer)}`),
    (error) => error,
  );
  assert.equal(error.constructor.name, 'UnsuccessfulRequestError', error.stack);
  return error.body;
}
