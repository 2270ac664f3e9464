// What the SDK hands on when a call is refused: the documented body, word for word.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { documented, login, refusal, startSandbox, user } from './support.mjs';

let sandbox;
let account;

before(async () => {
  sandbox = await startSandbox();
  account = sandbox.account;
});
after(() => sandbox.stop());

test('a wrong key', async () => {
  assert.deepEqual(await refusal(sandbox.stranger.getAll()), documented('problems/401_missing_credentials'));
});

const scenarios = {
  'invalid-credentials': 'problems/401_invalid_credentials',
  'account-restricted': 'problems/403_account_restricted',
  'action-required': 'problems/403_action_required',
  'request-timeout': 'problems/408_request_timeout',
  'operation-canceled': 'problems/409_operation_canceled',
  'auth-in-progress': 'problems/425_auth_in_progress',
  'unexpected-error': 'problems/500_unexpected_error',
  'feature-not-implemented': 'problems/501_feature_not_implemented',
  'service-unavailable': 'problems/503_service_unavailable',
  'gateway-timeout': 'problems/504_request_timeout',
};
for (const [scenario, example] of Object.entries(scenarios)) {
  test(scenario, async () => {
    assert.deepEqual(await refusal(account.connectMessenger(login(scenario))), documented(example));
  });
}

test('a 407, which no fetch lets through', async () => {
  await assert.rejects(account.connectMessenger(login('proxy-auth-error')), { name: 'TypeError', message: 'fetch failed' });
});

test('an input that lacks a field', async () => {
  const body = await refusal(account.connect({ provider: 'MESSENGER', username: user('ok') }));
  assert.deepEqual(body, documented('problems/400_missing_parameters'));
});

test('a code after five minutes, and another one', async () => {
  const { account_id } = await account.connectMessenger(login('code'));
  const solve = () => account.solveCodeCheckpoint({ account_id, provider: 'MESSENGER', code: '123456' });
  await sandbox.control('clock/advance', { seconds: 300 });
  assert.deepEqual(await refusal(solve()), documented('problems/408_request_timeout'));
  assert.deepEqual(await refusal(solve()), documented('problems/400_invalid_parameters'));
});
