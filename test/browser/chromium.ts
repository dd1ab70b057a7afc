import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Milliseconds a page may take over anything. */
export const patience = 20_000;

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium on this machine: the CHROMIUM variable first, then the usual places. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM, ...usual].find((path) => path !== undefined && path !== '' && existsSync(path));

/** Why a browser test is left out here, or undefined to run it. In CI it runs, and fails, regardless. */
export const noBrowser = (): string | undefined =>
  chromiumPath() || process.env.CI === 'true' ? undefined : 'no Chromium found: set CHROMIUM to its path';

/** The height of a window in pixels. */
export const USUAL = 1_000;

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

const launch = async (): Promise<Browser> => {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium found: set CHROMIUM to its path');
  return chromium.launch({ executablePath, args: flags });
};

/** Opens a playground's page, offline but for this machine, with its log out of the way. */
export const arrive = async (url: string, width: number): Promise<Page> => {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width, height: USUAL } });
  await context.route(
    (address) => address.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(url, { waitUntil: 'commit', timeout: 2 * patience });
  await page
    .getByRole('treeitem')
    .first()
    .waitFor({ state: 'attached', timeout: 2 * patience });
  await page.getByTitle('Hide log panel').click();
  return page;
};
