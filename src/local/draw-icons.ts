import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

// Run by hand after changing an SVG: npx tsx src/local/draw-icons.ts
const folder = new URL('../../appPackage/', import.meta.url);
const icons = [
  { name: 'color', side: 192 },
  { name: 'outline', side: 32 },
] as const;

async function draw(browser: Browser, name: string, side: number): Promise<void> {
  const svg = await readFile(new URL(`${name}.svg`, folder), 'utf8');
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const path = fileURLToPath(new URL(`${name}.png`, folder));
  await page.screenshot({ path, omitBackground: true });
  await page.close();
  console.log(`Drew appPackage/${name}.png, ${side} by ${side} pixels.`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const icon of icons) await draw(browser, icon.name, icon.side);
} finally {
  await browser.close();
}
