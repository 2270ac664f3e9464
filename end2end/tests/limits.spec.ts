import { Server } from '../support/server';
import { expect, test } from '../support/test';

const heading = 'Too many tries';

test('who tries too often is told when to go on, and goes on then', async ({ wizard }) => {
  const server = await Server.start({ LIMIT_SIGN_INS_PER_ATTEMPT: '1/40s', LIMIT_ANSWERS_PER_ATTEMPT: '1/1m' });
  try {
    await wizard.open(server.address);
    await wizard.signIn('wrong@sandbox.test', 'no');
    await expect(wizard.text("Facebook didn't accept this login")).toBeVisible();
    await wizard.signIn('code@sandbox.test');
    await expect(wizard.heading).toHaveText(heading);
    await expect(wizard.text('MC-429')).toBeVisible();
    await expect(wizard.text(/^Try again in (40|39|38|37) seconds\.$/)).toBeVisible();
    await wizard.button('Try again').click();
    await expect(wizard.username).toHaveValue('code@sandbox.test');

    await server.sandbox.advance(40);
    await wizard.signIn('code@sandbox.test');
    await wizard.submitCode('000000');
    await expect(wizard.text("That code didn't work. Check it and try again.")).toBeVisible();
    await wizard.submitCode('123456');
    await expect(wizard.text('so this one was not sent. Wait a minute, then try again.')).toBeVisible();
    expect((await server.sandbox.posts()).solve).toBe(1);

    await server.sandbox.advance(60);
    await wizard.submitCode('123456');
    await wizard.expectConnected('Jonas Weber');
  } finally {
    await server.stop();
  }
});
