/** pdf.js's reading thread with one mend: it finds a page of a flat page tree without reading all pages before it. */
import { readFileSync } from 'node:fs'
import { inRoot } from './setup/paths.mjs'
import { SetupError } from './setup/steps.mjs'

const original = inRoot('node_modules', 'pdfjs-dist', 'legacy', 'build', 'pdf.worker.mjs')

/**
 * In `Catalog.getPageDict`, where `kids` of `currentNode` are about to be walked. Of 500 scanned pages every one lies
 * behind another picture, so that pdf.js reads half of the file before it shows the first (its issue 21859, which
 * it leaves so because nodes without any page are possible).
 */
const before = `        throw new FormatError("Page dictionary kids object is not an array.");
      }
`
const after = `      for (let last = kids.length - 1; last >= 0; last--) {
`
const mend = `      if (currentNode === this.toplevelPagesDict && kids.length === count) {
        const page = await this.pageAmong(kids, pageIndex);
        if (page) {
          return page;
        }
      }
`
const method = `  /** As many kids as pages, and no node where one can be seen: each is a page. Null where that is not so. */
  async pageAmong(kids, pageIndex) {
    const leaf = async kid => {
      if (!(kid instanceof Ref)) {
        return null;
      }
      const dict = await this.xref.fetchAsync(kid);
      return dict instanceof Dict && !dict.has("Kids") && isName(dict.get("Type"), "Page") ? dict : null;
    };
    const [page, first, last] = await Promise.all([kids[pageIndex], kids[0], kids.at(-1)].map(leaf));
    if (!page || !first || !last) {
      return null;
    }
    const ref = kids[pageIndex];
    this.pageKidsCountCache.put(ref, 1);
    this.pageIndexCache.put(ref, pageIndex);
    return [page, ref];
  }
`

/** The thread's script. @throws SetupError when pdf.js is no longer the one that the mend is for */
export function mendedWorker() {
  const source = readFileSync(original, 'utf8')
  const mended = source
    .replace(before + after, before + mend + after)
    .replace('  async getPageDict(pageIndex) {\n', (start) => method + start)
  if (mended.length !== source.length + mend.length + method.length)
    throw new SetupError('pdf.js đã đổi, xem / pdf.js has changed, see build/pdfjs-worker.mjs')
  return mended
}
