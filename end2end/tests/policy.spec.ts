import { expect, test } from '../support/test';

// The flows of all other tests run under the same policy, and fail at the first violation that the console tells of.
test.use({ allowedComplaints: [/Trusted|Content Security Policy|violates the following directive/] });

test('no text is made into HTML or code, whatever it says', { tag: ['@main', '@wasm'] }, async ({ wizard }) => {
  await wizard.open();
  const worked = await wizard.page.evaluate(() => {
    const ways = {
      'inner HTML': () => (document.createElement('template').innerHTML = '<b>harmless</b>'),
      'adjacent HTML': () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>'),
      'document.write': () => document.write('<script>alert(1)</script>'),
      'a script': () => (document.createElement('script').text = 'alert(1)'),
      "a script's address": () => (document.createElement('script').src = '/pkg/x.js'),
      'a policy of its own': () => window.trustedTypes.createPolicy('default', { createHTML: (html) => html }),
    };
    return Object.entries(ways)
      .filter(([, way]) => {
        try {
          way();
          return true;
        } catch {
          return false;
        }
      })
      .map(([name]) => name);
  });
  expect(worked).toEqual([]);
});

test("the browser's code has no way to make HTML from text", { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.open();
  const address = await wizard.page.locator('link[rel=modulepreload]').getAttribute('href');
  const glue = await wizard.page.request.get(address ?? '');
  expect(await glue.text()).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment/);
});
