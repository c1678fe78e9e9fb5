import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import yauzl from 'yauzl';

/** The text of each page, as a reader of PDF that did not write it sees it. */
export async function pagesOf(bytes: Uint8Array): Promise<{ pages: string[]; links: string[]; language: unknown; title: unknown; marked: unknown; displaysTitle: unknown }> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push((await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' '));
    links.push(...(await page.getAnnotations()).flatMap(({ url }: { url?: string }) => url ?? []));
  }
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
  const marked = (await document.getMarkInfo())?.Marked ?? false;
  const displaysTitle = (await document.getViewerPreferences())?.get('DisplayDocTitle');
  await loading.destroy();
  return { pages, links, language: info['Language'], title: info['Title'], marked, displaysTitle };
}

/** Body and parts of a Word file, as a reader that did not write it sees them. */
export async function wordOf(bytes: Uint8Array): Promise<{ text: string; html: string; parts: ReadonlyMap<string, string> }> {
  const given = { buffer: Buffer.from(bytes) };
  const { value: text } = await mammoth.extractRawText(given);
  const { value: html } = await mammoth.convertToHtml(given);
  return { text, html, parts: await partsOf(given.buffer) };
}

async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  return parts;
}
