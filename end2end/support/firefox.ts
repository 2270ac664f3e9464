import type { Locator, Page } from '@playwright/test';
import type { Driver } from './flow';

/**
 * Firefox where no script runs. That holds for the promises of Playwright's own code in the page, too: what waits there
 * (an expectation, `fill`, a click that looks first) waits forever. What looks once works.
 */
export class FirefoxWithoutScripts implements Driver {
  constructor(private readonly page: Page) {}

  goto = async (address: string) => void (await this.page.goto(address));

  reload = async () => void (await this.page.reload());

  text = async (selector: string) => (await this.page.locator(selector).allInnerTexts()).join('\n');

  attribute = (selector: string, name: string) => this.page.locator(selector).getAttribute(name, once);

  value = (field: string) => this.field(field).inputValue(once);

  async type(field: string, text: string): Promise<void> {
    const input = this.field(field);
    await input.press('Control+A', once);
    await input.press('Delete', once);
    await input.pressSequentially(text, once);
  }

  press = (button: string) => 
    this.page.getByRole('main').getByRole('button', { name: new RegExp(`^${button}`) }).click({ force: true, ...once });

  async watch(): Promise<void> {
    // There is nothing that could complain; the console is watched by the test.
  }

  private field = (name: string): Locator => this.page.getByRole('main').getByLabel(name, { exact: true });
}

const once = { timeout: 2_000 };
