// Verifies what unipile-connect sends: notifications (Standard Webhooks) and the `result` that people bring back (a JWT).
// Copy the functions; they need Node.js 20 and nothing else. As a program, it is what the tests run.

import { createHmac, timingSafeEqual } from 'node:crypto';

const TOLERANCE_SECONDS = 5 * 60;

/**
 * What a notification says. It throws when the notification is not to be trusted.
 *
 * @param {string[]} secrets each `whsec_…`; two while you change them
 * @param {Record<string, string>} headers as `node:http` has them: names in lower case
 * @param {string | Buffer} rawBody byte for byte as it came: what a JSON parser makes of it cannot be verified
 * @param {number} now in seconds since the Unix epoch
 */
export function verifyNotification(secrets, headers, rawBody, now = Date.now() / 1000) {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (!id || !timestamp || !signatures) throw new Error('a webhook header is missing');
  if (!/^\d{1,12}$/.test(timestamp)) throw new Error('webhook-timestamp is no number');
  if (Math.abs(now - Number(timestamp)) > TOLERANCE_SECONDS) throw new Error('it was not sent just now');
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(rawBody)]);
  const expected = secrets.map((secret) => `v1,${hmac(secret, signed).toString('base64')}`);
  const given = signatures.split(' ');
  if (!expected.some((one) => given.some((other) => isSame(one, other)))) throw new Error('no signature matches');
  return JSON.parse(rawBody);
}

/**
 * What the `result` in the way back says. It throws when the result is not to be trusted. Compare `aud` with your name in
 * the configuration, and `name` with the person who is signed in.
 *
 * @param {string[]} secrets each `whsec_…`
 * @param {string} token
 * @param {number} now in seconds since the Unix epoch
 */
export function verifyResult(secrets, token, now = Date.now() / 1000) {
  const [header, claims, signature, ...more] = String(token).split('.');
  if (!signature || more.length > 0) throw new Error('this is no result');
  // The token has no say in how it is verified.
  if (JSON.parse(Buffer.from(header, 'base64url')).alg !== 'HS256') throw new Error('it is not signed with HS256');
  const signed = `${header}.${claims}`;
  const expected = secrets.map((secret) => hmac(secret, signed).toString('base64url'));
  if (!expected.some((one) => isSame(one, signature))) throw new Error('no secret of yours signed it');
  const result = JSON.parse(Buffer.from(claims, 'base64url'));
  if (typeof result.exp !== 'number' || now >= result.exp) throw new Error('it has expired');
  return result;
}

function hmac(secret, bytes) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (!secret.startsWith('whsec_') || key.length < 24) throw new Error('a signing secret begins with whsec_, and is longer');
  return createHmac('sha256', key).update(bytes).digest();
}

// How long it takes says nothing about the right one.
function isSame(expected, given) {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

// From here on it is the program of the tests: {"kind": "notification" or "result", …} comes in, what it says goes out.
if (import.meta.main ?? process.argv[1]?.endsWith('verify.mjs')) {
  try {
    let text = '';
    for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
    const { kind, secret, headers, body, token, now } = JSON.parse(text);
    const said =
      kind === 'result' ? verifyResult([secret].flat(), token, now) : verifyNotification([secret].flat(), headers, body, now);
    console.log(JSON.stringify(said));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
