import { FirefoxWithoutScripts } from '../support/firefox';
import { Flow } from '../support/flow';
import { test as base } from '../support/test';
import { mainFlows } from './flows';

const test = base.extend<{ flow: Flow }>({
  flow: async ({ page, baseURL }, use) => use(new Flow(new FirefoxWithoutScripts(page), baseURL ?? '', false)),
});

mainFlows(test);
