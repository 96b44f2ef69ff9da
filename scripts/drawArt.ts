import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../tests/h5/browser';
import { poster, shareCard } from './art/pictures';

const client = join(__dirname, '../client/src');
const pictures = [
  { file: 'assets/share.jpg', svg: shareCard(), width: 750, height: 600 },
  { file: 'pages/poster/poster.jpg', svg: poster(), width: 750, height: 1334 },
];

/**
 * `npx tsx scripts/drawArt.ts` draws the client's flat pictures anew. Their words need Noto Serif and Noto Sans CJK on the
 * machine (Debian: fonts-noto-cjk); the pictures are kept in the repository, so that nobody else does.
 */
async function drawArt(): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const { file, svg, width, height } of pictures) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      writeFileSync(join(client, file), await page.screenshot({ type: 'jpeg', quality: 84 }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void drawArt();
