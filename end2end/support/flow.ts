import { expect } from '@playwright/test';

/** A page in a browser that Playwright's own expectations do not work in. Each call looks once, and waits for nothing. */
export interface Driver {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** The visible text of all elements that match. */
  text(selector: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
  /** What is in the field that assistive technology knows by this name. */
  value(field: string): Promise<string>;
  /** Types into a field, in place of what is there. */
  type(field: string, text: string): Promise<void>;
  /** Presses the button whose name begins like this. */
  press(button: string): Promise<void>;
  /** From now on whatever must not happen in this document is noted. Only asked for where scripts run. */
  watch(): Promise<void>;
}

/** Once it can be done at all. */
const eventually = (action: () => Promise<void>) =>
  expect(action).toPass({ intervals: [20, 50, 100, 200], timeout: 10_000 });

/** The wizard in the words of `Wizard`, as far as the main flows need them. */
export class Flow {
  constructor(
    private readonly driver: Driver,
    private readonly address: string,
    private readonly hasScripts: boolean,
  ) {}

  async open(): Promise<void> {
    if (!this.hasScripts) {
      // The browser was told so in a way of its own. A test must not exercise the scripts by accident.
      await this.driver.goto('data:text/html,<noscript>No script runs.</noscript>');
      expect(await this.driver.text('body')).toBe('No script runs.');
    }
    await this.driver.goto(this.address);
    await this.alive();
  }

  async reload(): Promise<void> {
    await this.driver.reload();
    await this.alive();
  }

  /** Sees what became of the attempt: by itself where scripts run, by loading it anew where they do not. */
  async catchUp(): Promise<void> {
    if (!this.hasScripts) await this.driver.reload();
  }

  async signIn(username: string, password = 'sandbox-pass'): Promise<void> {
    await this.type('Email, phone number or username', username);
    await this.type('Password', password);
    await this.press('Sign in');
  }

  async reachCheckpoint(username = 'code@sandbox.test'): Promise<void> {
    await this.open();
    await this.signIn(username);
    await this.expectHeading("Confirm that it's you");
  }

  async submitCode(code: string): Promise<void> {
    await this.type('Code', code);
    await this.press('Continue');
  }

  async chooseDevice(): Promise<void> {
    await this.press('Approve on a device');
    await this.expectHeading('Approve the login on your device');
    await this.expectText('Waiting for your approval');
  }

  press = (button: string) => eventually(() => this.driver.press(button));

  type = (field: string, text: string) => eventually(() => this.driver.type(field, text));

  /** When the time ends. */
  deadline = () => this.driver.attribute('time', 'datetime');

  expectHeading = (words: string) => eventually(async () => expect(await this.driver.text('h1')).toBe(words));

  expectText = (words: string) => eventually(async () => expect(await this.driver.text('main')).toContain(words));

  expectValue = (field: string, value: string) =>
    eventually(async () => expect(await this.driver.value(field)).toBe(value));

  async expectConnected(name: string): Promise<void> {
    await this.expectHeading('Messenger is connected');
    await this.expectText(`${name}'s account is now connected to Acme.`);
  }

  private async alive(): Promise<void> {
    if (!this.hasScripts) return;
    await eventually(async () => expect(await this.driver.attribute('html', 'data-hydrated')).not.toBeNull());
    await this.driver.watch();
  }
}
