import { expect, test } from '../support/test';

// The flows of all other tests run under the same policy, and fail at the first violation that the console tells of.
test.use({ allowedComplaints: [/Trusted|Content Security Policy/] });

test('what could run is never made into HTML', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.open();
  const outcomes = await wizard.page.evaluate(() => {
    const isMade = (html: string) => {
      try {
        document.createElement('template').innerHTML = html;
        return true;
      } catch {
        return false;
      }
    };
    return {
      harmless: isMade('<p class="x">Approve <b>on your device</b></p>'),
      harmful: [
        '<script>alert(1)</script>',
        '<SCRIPT src=//evil.example>',
        '<img src=x onerror=alert(1)>',
        '<img src="x"onerror ="alert(1)">',
        '<svg/onload=alert(1)>',
        '<a href="javascript:alert(1)">x</a>',
        '<iframe srcdoc="x"></iframe>',
        '<base href="//evil.example">',
        '<meta http-equiv="refresh" content="0;//evil.example">',
      ].filter(isMade),
    };
  });
  expect(outcomes).toEqual({ harmless: true, harmful: [] });
});

test('text is never made into code', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.open();
  const ran = await wizard.page.evaluate(() => {
    const ways = [
      () => (document.createElement('script').text = '1'),
      () => (document.createElement('script').src = '/pkg/x.js'),
      () => window.trustedTypes.createPolicy('another', {}),
    ];
    return ways.map((way) => {
      try {
        way();
        return true;
      } catch {
        return false;
      }
    });
  });
  expect(ran).toEqual([false, false, false]);
});
