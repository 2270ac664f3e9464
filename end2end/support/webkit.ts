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
    const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
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

  /** A browser that remembers nothing, with one window. */
  async open(hasScripts: boolean): Promise<WebKitPage> {
    // With its toolbar it would be wider than a phone.
    const args = ['--automation', '--full-screen', `--enable-javascript=${hasScripts}`];
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': { args },
    });
    const driver = await new Builder().usingServer(this.address).withCapabilities(capabilities).build();
    await driver.manage().window().setRect({ x: 0, y: 0, ...phone });
    return new WebKitPage(driver);
  }

  async stop(): Promise<void> {
    await this.driver.stop();
    await this.xvfb.stop();
  }
}

export class WebKitPage implements Driver {
  constructor(private readonly driver: WebDriver) {}

  goto = (address: string) => this.driver.get(address);

  reload = () => this.driver.navigate().refresh();

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

  /** There is no log of the console here: the page is asked to keep one. A document that was replaced has lost it. */
  watch = () =>
    this.driver.executeScript(`
      const noted = (window.noted = []);
      addEventListener('error', (event) => noted.push('uncaught: ' + event.message));
      addEventListener('unhandledrejection', (event) => noted.push('uncaught: ' + event.reason));
      addEventListener('securitypolicyviolation', (event) => noted.push('refused: ' + event.violatedDirective));
      for (const level of ['warn', 'error']) console[level] = (...words) => noted.push(level + ': ' + words.join(' '));
    `);

  complaints = (): Promise<string[]> =>
    this.driver.executeScript("return window.noted ?? ['the document was replaced, as by a plain form']");

  close = () => this.driver.quit();

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
