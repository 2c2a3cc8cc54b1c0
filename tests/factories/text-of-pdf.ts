import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Every word of a PDF as another program reads it back, page after page, with single spaces. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await task.destroy();
  return texts.join('\n').replace(/\s+/g, ' ');
}
