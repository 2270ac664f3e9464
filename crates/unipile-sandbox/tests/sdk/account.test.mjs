// Every operation of the SDK's account resource, with its strict validation on: a reply that lacks a field, has a wrong
// `object` or a time without milliseconds makes the SDK throw.

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { documented, login, password, refusal, shape, startSandbox, user } from './support.mjs';

let sandbox;
let account;

before(async () => {
  sandbox = await startSandbox();
  account = sandbox.account;
});
beforeEach(() => sandbox.control('reset', {}));
after(() => sandbox.stop());

const solve = (account_id, code, provider = 'MESSENGER') => account.solveCodeCheckpoint({ account_id, provider, code });
const created = (id) => ({ ...documented('replies/account_created'), account_id: id });
const reconnected = (id) => ({ ...documented('replies/account_reconnected'), account_id: id });
// What only some accounts have.
const required = ({ im, ...others }) => {
  if (!im) return others;
  const { proxy, organizations, premiumFeatures, ...always } = im;
  return { im: organizations ? { ...always, organizations: [], premiumFeatures: [] } : always };
};
const mail = {
  provider: 'MAIL', imap_user: user('ok'), imap_password: password, imap_host: 'imap.example.com', imap_port: 993,
  imap_encryption: 'tls', smtp_user: user('ok'), smtp_password: password, smtp_host: 'smtp.example.com', smtp_port: 587,
};
const google = { provider: 'GOOGLE_OAUTH', access_token: user('ok'), refresh_token: 'r' };
const outlook = { provider: 'OUTLOOK', access_token: user('ok'), refresh_token: 'r', username: 'u', id: 'i' };

describe('connect and reconnect', () => {
  const ways = {
    MESSENGER: [() => account.connectMessenger(login('ok')), (id) => account.reconnectMessenger({ account_id: id, ...login('ok') })],
    INSTAGRAM: [() => account.connectInstagram(login('ok')), (id) => account.reconnectInstagram({ account_id: id, ...login('ok') })],
    TWITTER: [
      () => account.connectTwitter({ ...login('ok'), email: user('ok') }),
      (id) => account.reconnectTwitter({ account_id: id, ...login('ok'), email: user('ok') }),
    ],
    LINKEDIN: [() => account.connectLinkedin(login('ok')), (id) => account.reconnectLinkedin({ account_id: id, ...login('ok') })],
    'LINKEDIN by cookie': [
      () => account.connectLinkedinWithCookie({ access_token: user('ok') }),
      (id) => account.reconnectLinkedinWithCookie({ account_id: id, access_token: user('ok') }),
    ],
    MAIL: [
      () => account.connect(mail),
      (id) => account.reconnect({ account_id: id, provider: 'MAIL', imap_password: password, smtp_password: password }),
    ],
    GOOGLE_OAUTH: [() => account.connect(google), (id) => account.reconnect({ account_id: id, ...google })],
    OUTLOOK: [() => account.connect(outlook), (id) => account.reconnect({ account_id: id, ...outlook })],
  };
  for (const [name, [connect, reconnect]] of Object.entries(ways)) {
    test(name, async () => {
      const answer = await connect();
      const id = answer.account_id;
      assert.deepEqual(answer, created(id));
      const type = name.split(' ')[0];
      const read = await account.getOne(id);
      const example = documented(`accounts/${type.toLowerCase()}`);
      assert.equal(read.type, type);
      assert.deepEqual(shape(read.connection_params), shape(required(example.connection_params)));
      assert.equal(read.sources[0].id, example.sources[0].id.replace(example.id, id));
      await sandbox.control(`accounts/${id}/status`, { status: 'CREDENTIALS' });
      assert.equal((await account.getOne(id)).sources[0].status, 'CREDENTIALS');
      assert.deepEqual(await reconnect(id), reconnected(id));
      assert.equal((await account.getOne(id)).sources[0].status, 'OK');
    });
  }

  const phones = {
    WHATSAPP: [() => account.connectWhatsapp(), (id) => account.reconnectWhatsapp(id)],
    TELEGRAM: [() => account.connectTelegram(), (id) => account.reconnectTelegram(id)],
  };
  for (const [type, [connect, reconnect]] of Object.entries(phones)) {
    test(`${type} by QR code`, async () => {
      const shown = await connect();
      assert.ok(shown.code.length > 10 && shown.qrCodeString.length > 100);
      await sandbox.control(`accounts/${shown.account_id}/approve`, {});
      assert.equal((await account.getOne(shown.account_id)).type, type);
      assert.equal((await reconnect(shown.account_id)).account_id, shown.account_id);
    });
  }

  test('a body that the SDK passes on as it is', async () => {
    const answer = await account.connect({ provider: 'MESSENGER', ...login('ok') });
    assert.deepEqual(answer, created(answer.account_id));
  });
});

describe('checkpoints', () => {
  const asked = {
    '2fa': ['code', '123456'],
    '2fa_sms': ['sms', '123456'],
    '2fa_app': ['app', '123456'],
    otp: ['otp', '123456'],
    captcha: ['captcha', 'captcha-token'],
  };
  for (const [name, [scenario, code]] of Object.entries(asked)) {
    test(name, async () => {
      const answer = await account.connectMessenger(login(scenario));
      const { account_id, checkpoint } = answer;
      const example = documented(`checkpoints/${name}`);
      assert.deepEqual(shape(answer), shape(example));
      assert.deepEqual([checkpoint.type, checkpoint.source], [example.checkpoint.type, example.checkpoint.source]);
      const wrong = await refusal(solve(account_id, '000000'));
      assert.deepEqual(wrong, documented('problems/401_invalid_checkpoint_solution'));
      assert.deepEqual(await solve(account_id, code), created(account_id));
    });
  }

  test('a phone number, then its code', async () => {
    const { account_id, checkpoint } = await account.connectMessenger(login('phone'));
    assert.deepEqual(checkpoint, documented('checkpoints/phone_register').checkpoint);
    const next = await solve(account_id, '(+33)0612345678');
    assert.deepEqual(next, { ...documented('checkpoints/2fa_sms'), account_id });
    assert.deepEqual(await solve(account_id, '123456'), created(account_id));
  });

  test('an approval in the app', async () => {
    const { account_id, checkpoint } = await account.connectMessenger(login('in-app'));
    assert.deepEqual(checkpoint, documented('checkpoints/in_app_validation').checkpoint);
    const held = solve(account_id, 'in_app_validation');
    await sandbox.control(`accounts/${account_id}/approve`, {});
    assert.deepEqual(await held, created(account_id));
  });

  test('another way', async () => {
    const { account_id } = await account.connectMessenger(login('another-way'));
    const other = await solve(account_id, 'TRY_ANOTHER_WAY');
    assert.deepEqual(other, { ...documented('checkpoints/2fa_sms'), account_id });
    assert.deepEqual(await solve(account_id, '123456'), created(account_id));
  });

  test('a contract', async () => {
    const { account_id, checkpoint } = await account.connectLinkedin(login('contract'));
    const example = documented('checkpoints/contract_chooser').checkpoint;
    assert.deepEqual([checkpoint.type, shape(checkpoint)], [example.type, shape(example)]);
    const { id } = checkpoint.contract_options.at(-1);
    assert.deepEqual(await solve(account_id, id, 'LINKEDIN'), created(account_id));
  });

  test('a reconnect that asks ends as a reconnect', async () => {
    const { account_id } = await account.connectMessenger(login('code'));
    await solve(account_id, '123456');
    const again = await account.reconnectMessenger({ account_id, ...login('code') });
    assert.deepEqual(again, { ...documented('checkpoints/2fa'), account_id });
    assert.deepEqual(await solve(account_id, '123456'), reconnected(account_id));
  });

  test('a type that the SDK does not know is refused by the SDK alone', async () => {
    await assert.rejects(account.connectMessenger(login('unknown')), (error) => {
      assert.equal(error.invalid_response.checkpoint.type, 'VOICE_CALL');
      return error.constructor.name === 'InvalidResponseTypeError';
    });
  });
});

describe('accounts', () => {
  test('a list, page by page', async () => {
    const ids = [];
    for (let n = 0; n < 5; n++) ids.push((await account.connectMessenger(login('ok'))).account_id);
    const seen = [];
    let cursor;
    do {
      const page = await account.getAll({ limit: 2, cursor });
      assert.deepEqual(Object.keys(shape(page)), Object.keys(shape(documented('replies/account_list'))));
      seen.push(...page.items.map((item) => item.id));
      cursor = page.cursor;
    } while (cursor !== null);
    assert.deepEqual(seen, ids);
    assert.equal((await account.getAll()).items.length, 5);
  });

  test('a deleted account is gone', async () => {
    const { account_id } = await account.connectMessenger(login('ok'));
    assert.deepEqual(await account.delete(account_id), documented('replies/account_deleted'));
    assert.deepEqual(await refusal(account.getOne(account_id)), documented('problems/404_resource_not_found'));
  });

  test('a resync, to its end', async () => {
    const { account_id } = await account.connectLinkedin(login('ok'));
    const resync = () => account.resyncLinkedinAccount({ account_id, linkedin_product: 'classic', after: 1 });
    assert.deepEqual(await resync(), documented('replies/account_resync'));
    assert.equal((await resync()).status, 'SYNC_RUNNING');
    await sandbox.control('clock/advance', { seconds: 10 });
    assert.equal((await resync()).status, 'SYNC_DONE');
  });

  test('a hosted link, to connect and to reconnect', async () => {
    const common = { api_url: sandbox.base, expiresOn: '2027-12-31T23:59:59.999Z', name: 'user-7' };
    for (const input of [
      { ...common, type: 'create', providers: ['MESSENGER'] },
      { ...common, type: 'create', providers: '*' },
      { ...common, type: 'reconnect', reconnect_account: '098dez89d' },
    ]) {
      const link = await account.createHostedAuthLink(input);
      assert.equal(link.object, documented('replies/hosted_auth_url').object);
      assert.ok(URL.canParse(link.url));
    }
  });
});

describe('what the SDK has no method for', () => {
  const post = (path, body) =>
    sandbox.request.send({ path, method: 'POST', body, headers: { 'Content-Type': 'application/json' } });

  test('a resend', async () => {
    const { account_id } = await account.connectMessenger(login('code'));
    const answer = await post(['accounts', 'checkpoint', 'resend'], { account_id, provider: 'MESSENGER' });
    assert.deepEqual(answer, { ...documented('replies/checkpoint_resend'), account_id });
  });

  test('a restart', async () => {
    const { account_id } = await account.connectMessenger(login('ok'));
    assert.deepEqual(await post(['accounts', account_id, 'restart']), documented('replies/account_restarted'));
    await sandbox.control(`accounts/${account_id}/status`, { status: 'CREDENTIALS' });
    assert.deepEqual(await post(['accounts', account_id, 'restart']), documented('replies/account_failed_to_restart'));
  });
});

test('every operation of the account resource was called', () => {
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(sandbox.account)).filter((name) => name !== 'constructor');
  assert.deepEqual(methods.filter((name) => !sandbox.used.has(name)), []);
  assert.ok(methods.length >= 22, 'the prototype was looked at');
});
