import { type Locator, type Page, expect } from '@playwright/test';

/** The wizard in a page, in the words of the people who use it. */
export class Wizard {
  readonly heading: Locator;
  readonly username: Locator;
  readonly password: Locator;
  readonly code: Locator;
  /** The country of a phone number. */
  readonly country: Locator;
  readonly number: Locator;
  /** When the time ends. */
  readonly deadline: Locator;
  /** The minutes and seconds left. Out of sight where no script runs. */
  readonly timer: Locator;
  /** The group of the two ways to confirm. */
  readonly choices: Locator;
  readonly waiting: Locator;
  /** What is wrong, where it is not about a field. */
  readonly message: Locator;

  constructor(
    readonly page: Page,
    private readonly hasScripts: boolean,
  ) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.username = page.getByLabel('Email, phone number or username');
    this.password = page.getByLabel('Password', { exact: true });
    this.code = page.getByRole('textbox', { name: 'Code' });
    this.country = page.getByLabel('Country or region');
    this.number = page.getByLabel('Phone number', { exact: true });
    this.timer = page.locator('[role=timer] b');
    this.deadline = page.locator('time');
    this.choices = page.getByRole('group', { name: 'How do you want to confirm?' });
    this.waiting = page.getByText('Waiting for your approval');
    this.message = page.locator('#problem');
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  text(words: string | RegExp): Locator {
    return this.page.getByRole('main').getByText(words);
  }

  /** Opens a page and waits until it is alive: a test must not exercise the plain forms by accident. */
  async open(url = '/'): Promise<void> {
    await this.page.goto(url);
    await this.alive();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.alive();
  }

  async back(): Promise<void> {
    await this.page.goBack();
    await this.alive();
  }

  /** Presses what loads a page anew even where scripts run. */
  async follow(target: Locator): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await target.click();
    await loaded;
    await this.alive();
  }

  async alive(): Promise<void> {
    if (this.hasScripts) await expect(this.page.locator('html')).toHaveAttribute('data-hydrated');
  }

  /** Sees what became of the attempt: by itself where scripts run, by loading it anew where they do not. */
  async catchUp(): Promise<void> {
    if (!this.hasScripts) await this.page.reload();
  }

  async signIn(username: string, password = 'sandbox-pass'): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
    await this.button('Sign in').click();
  }

  /** Signs in from the start, up to the checkpoint. */
  async reachCheckpoint(username = 'code@sandbox.test'): Promise<void> {
    await this.open();
    await this.signIn(username);
    await expect(this.heading).toHaveText("Confirm that it's you");
  }

  async submitCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.button('Continue').click();
  }

  /** Presses one of the buttons that are folded up. */
  async askForHelp(name: string): Promise<void> {
    const button = this.button(name);
    if (!(await button.isVisible())) await this.page.getByText('Having trouble?').click();
    await button.click();
  }

  async chooseDevice(): Promise<void> {
    await this.choices.getByRole('button', { name: 'Approve on a device' }).click();
    await expect(this.heading).toHaveText('Approve the login on your device');
    await expect(this.waiting).toBeVisible();
  }

  async expectConnected(name: string): Promise<void> {
    await expect(this.heading).toHaveText('Messenger is connected');
    await expect(this.text(`${name}'s account is now connected to Acme.`)).toBeVisible();
  }

  /** The sandbox's bar, unfolded. Its buttons and links are no part of the wizard. */
  async unfoldSandbox(): Promise<void> {
    await this.page.getByText('nothing leaves this machine').click();
  }

  sandboxButton(name: string): Locator {
    return this.page.getByRole('group', { name: 'Play the other side' }).getByRole('button', { name, exact: true });
  }

  /** The hidden fields that a form of this page sends along. */
  async hiddenFields(): Promise<{ attempt: string; operation: string }> {
    const field = (name: string) => this.page.locator(`main input[name=${name}]`).first().inputValue();
    return { attempt: await field('attempt'), operation: await field('operation') };
  }

  /** The seconds left, as they are shown. */
  async secondsLeft(): Promise<number> {
    return seconds(await this.timer.innerText());
  }
}

/** `4:32` in seconds. */
export function seconds(text: string): number {
  const match = /^(\d+):(\d\d)$/.exec(text.trim());
  if (!match) throw new Error(`no time: ${text}`);
  return Number(match[1]) * 60 + Number(match[2]);
}
