import { Builder, By, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { findFreePort } from 'selenium-webdriver/net/portprober';
import { waitForServer } from 'selenium-webdriver/http/util';
import type { Driver } from './flow';
import { Program } from './programs';

const phone = { width: 390, height: 844 };

/** WebKit on a phone's screen, which nobody sees. */
export class WebKit {
  private constructor(
    private readonly xvfb: Program,
    private readonly driver: Program,
    private readonly address: string,
  ) {}

  static async start(): Promise<WebKit> {
    const screen = `${phone.width}x${phone.height}x24`;
    // Otherwise Xvfb starts over whenever the last window is gone. A browser that comes just then ends without a word,
    // and the driver waits for it forever.
    const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
    const xvfb = new Program('Xvfb', args, process.env, ['ignore', 'ignore', 'ignore', 'pipe']);
    try {
      const display = await xvfb.first(numberFrom(xvfb));
      const port = await findFreePort('127.0.0.1');
      const { PATH, HOME } = process.env;
      const env = { PATH, HOME, DISPLAY: `:${display}`, GDK_BACKEND: 'x11' };
      const driver = new Program('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], env, 'ignore');
      const address = `http://127.0.0.1:${port}`;
      const webkit = new WebKit(xvfb, driver, address);
      await driver.first(waitForServer(address, 10_000));
      return webkit;
    } catch (error) {
      await xvfb.stop();
      throw error;
    }
  }

  /** A browser that remembers nothing, with one window. What its pages complain about is added to the complaints. */
  async open(hasScripts: boolean, complaints: string[]): Promise<WebKitPage> {
    // With its toolbar it would be wider than a phone.
    const args = ['--automation', '--full-screen', `--enable-javascript=${hasScripts}`];
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': { args },
    });
    const driver = await new Builder().usingServer(this.address).withCapabilities(capabilities).build();
    await driver.manage().window().setRect({ x: 0, y: 0, ...phone });
    return new WebKitPage(driver, complaints);
  }

  async stop(): Promise<void> {
    await this.driver.stop();
    await this.xvfb.stop();
  }
}

export class WebKitPage implements Driver {
  private isWatched = false;

  constructor(
    private readonly driver: WebDriver,
    private readonly complaints: string[],
  ) {}

  async goto(address: string): Promise<void> {
    await this.collect();
    await this.driver.get(address);
  }

  async reload(): Promise<void> {
    await this.collect();
    await this.driver.navigate().refresh();
  }

  async close(): Promise<void> {
    try {
      await this.collect();
    } finally {
      await this.driver.quit();
    }
  }

  async text(selector: string): Promise<string> {
    const elements: WebElement[] = await this.driver.findElements(By.css(selector));
    return (await Promise.all(elements.map((element) => element.getText()))).join('\n');
  }

  attribute = async (selector: string, name: string) =>
    this.driver.findElement(By.css(selector)).getDomAttribute(name);

  value = async (field: string) => (await this.named('input', field)).getProperty('value');

  async type(field: string, text: string): Promise<void> {
    const input = await this.named('input', field);
    await input.clear();
    await input.sendKeys(text);
  }

  press = async (button: string) => (await this.named('button', button)).click();

  screenshot = async () => Buffer.from(await this.driver.takeScreenshot(), 'base64');

  /** There is no log of the console here, so the document is asked to keep one. */
  async watch(): Promise<void> {
    await this.driver.executeScript(`
      const noted = (window.noted = []);
      addEventListener('error', (event) => noted.push('uncaught: ' + event.message));
      addEventListener('unhandledrejection', (event) => noted.push('uncaught: ' + event.reason));
      addEventListener('securitypolicyviolation', (event) => noted.push('refused: ' + event.violatedDirective));
      for (const level of ['warn', 'error']) console[level] = (...words) => noted.push(level + ': ' + words.join(' '));
    `);
    this.isWatched = true;
  }

  private async collect(): Promise<void> {
    if (!this.isWatched) return;
    this.isWatched = false;
    const noted: string[] | null = await this.driver.executeScript('return window.noted');
    this.complaints.push(...(noted ?? ['the document was replaced, as a plain form does']));
  }

  private async named(selector: string, name: string): Promise<WebElement> {
    for (const element of await this.driver.findElements(By.css(`main ${selector}`))) {
      if ((await element.isDisplayed()) && (await element.getAccessibleName()).startsWith(name)) return element;
    }
    throw new Error(`no ${selector} with the name ${name}`);
  }
}

/** The display that Xvfb has chosen. */
async function numberFrom(xvfb: Program): Promise<string> {
  let text = '';
  for await (const chunk of xvfb.process.stdio[3] as NodeJS.ReadableStream) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.trim();
}
