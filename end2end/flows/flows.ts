import { type TestType, expect } from '@playwright/test';
import type { Flow } from '../support/flow';
import type { Sandbox } from '../support/sandbox';

/** The main flows, for browsers that the tests of `../tests` cannot run in. */
export function mainFlows(test: TestType<{ flow: Flow; sandbox: Sandbox }, object>): void {
  test('the right password connects at once, and a reload changes nothing', async ({ flow, sandbox }) => {
    await flow.open();
    await flow.signIn('ok@sandbox.test');
    await flow.expectConnected('Maria Rossi');
    await flow.reload();
    await flow.expectConnected('Maria Rossi');
    expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
  });

  test('after a wrong code the right one connects', async ({ flow, sandbox }) => {
    await flow.reachCheckpoint();
    await flow.submitCode('000000');
    await flow.expectText("That code didn't work. Check it and try again.");
    await flow.submitCode('123456');
    await flow.expectConnected('Jonas Weber');
    expect(await sandbox.posts()).toEqual({ connect: 1, solve: 2 });
  });

  test('an approval on another device connects the account', async ({ flow, sandbox }) => {
    await flow.reachCheckpoint('approve@sandbox.test');
    await flow.chooseDevice();
    await sandbox.approve();
    await flow.expectConnected('Amélie Laurent');
    expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
  });

  test('when the five minutes are over the page says so, and a new start keeps the username', async ({
    flow,
    sandbox,
  }) => {
    await flow.reachCheckpoint();
    await sandbox.advance(300);
    await flow.catchUp();
    await flow.expectHeading('The five minutes are over');
    await flow.press('Start again');
    await flow.expectHeading('Connect Messenger to Acme');
    await flow.expectValue('Email, phone number or username', 'code@sandbox.test');
    await flow.expectValue('Password', '');
    expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
  });

  test('a reload at the checkpoint comes back to it with no more time than before', async ({ flow, sandbox }) => {
    await flow.reachCheckpoint();
    const end = await flow.deadline();
    expect(end).toMatch(/^\d{4}-/);
    await sandbox.advance(100);
    await flow.reload();
    await flow.expectHeading("Confirm that it's you");
    expect(await flow.deadline()).toBe(end);
    await flow.submitCode('123456');
    await flow.expectConnected('Jonas Weber');
    expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
  });
}
