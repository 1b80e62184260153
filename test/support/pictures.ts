import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "puppeteer-core";

/**
 * Takes a picture for people to look at, where PICTURES names a folder for them: a picture proves nothing by itself, and
 * takes longer than what is proved of the page.
 *
 * @param name - Its place in that folder, without an ending.
 * @param fullPage - All of the page, not only what is in its window.
 */
export async function takePicture(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  const path = join(folder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path: path as `${string}.png`, fullPage });
}
