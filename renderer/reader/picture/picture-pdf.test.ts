import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { type Picture, pdfOfPictures } from './picture-pdf.ts'

const picture: Picture = {
  width: 2480,
  height: 3508,
  jpeg: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
  components: 1,
  dotsAnInch: 300,
  rotation: 0,
}

async function pagesOf(...pictures: Picture[]) {
  const task = getDocument({ data: pdfOfPictures(pictures), verbosity: 0 })
  const document = await task.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const { width, height, rawDims } = (await document.getPage(number)).getViewport({ scale: 1 })
    pages.push({ width: Math.round(width), height: Math.round(height), rawDims })
  }
  await task.destroy()
  return pages
}

test('a scan is as large as its paper, and its units are its pixels', async () => {
  const [page] = await pagesOf(picture)
  expect(page).toMatchObject({ width: 595, height: 842 })
  expect(page?.rawDims).toMatchObject({ pageWidth: 2480, pageHeight: 3508 })
})

test('a photograph that was held upright stands upright', async () => {
  const [page] = await pagesOf({ ...picture, rotation: 90 })
  expect(page).toMatchObject({ width: 842, height: 595 })
})

test('without a resolution, sheets are A4 and small pictures as on a screen', async () => {
  const [sheet, small] = await pagesOf(
    { ...picture, dotsAnInch: null },
    { ...picture, width: 960, height: 480, dotsAnInch: 1 },
  )
  expect(sheet).toMatchObject({ width: 595, height: 842 })
  expect(small).toMatchObject({ width: 720, height: 360 })
})
