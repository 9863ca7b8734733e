/** pdf.js's viewer components as its own examples put them together. */
import { GlobalWorkerOptions, getDocument } from '/pdfjs/legacy/build/pdf.mjs'

// The components take the library from here.
const { EventBus, PDFFindController, PDFLinkService, PDFViewer } = await import(
  '/pdfjs/legacy/web/pdf_viewer.mjs'
)
GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.mjs'

const eventBus = new EventBus()
const linkService = new PDFLinkService({ eventBus })
const findController = new PDFFindController({ eventBus, linkService })
const container = document.querySelector('#pages')
const viewer = new PDFViewer({ container, eventBus, linkService, findController })
linkService.setViewer(viewer)
eventBus.on('pagesinit', () => {
  viewer.currentScaleValue = 'auto'
})
const found = document.querySelector('#found')
eventBus.on('updatefindmatchescount', ({ matchesCount }) => {
  found.textContent = `/${matchesCount.total}`
})

let task = null
globalThis.bareViewer = {
  async open(url) {
    viewer.setDocument(null)
    linkService.setDocument(null)
    await task?.destroy()
    task = getDocument({
      url,
      cMapUrl: '/pdfjs/cmaps/',
      cMapPacked: true,
      standardFontDataUrl: '/pdfjs/standard_fonts/',
      wasmUrl: '/pdfjs/wasm/',
    })
    const document = await task.promise
    viewer.setDocument(document)
    linkService.setDocument(document)
  },
  goTo(pageNumber) {
    viewer.currentPageNumber = pageNumber
  },
  find(query) {
    found.textContent = ''
    eventBus.dispatch('find', {
      type: '',
      query,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: false,
      matchDiacritics: false,
    })
  },
}
document.body.dataset.ready = 'true'
