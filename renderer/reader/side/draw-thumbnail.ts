import {
  type PDFDocumentProxy,
  RenderingCancelledException,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Draws a page into `canvas`, `width` CSS pixels wide. The answer stops the drawing and frees the canvas. */
export function drawThumbnail(
  document: PDFDocumentProxy,
  pageNumber: number,
  rotation: number,
  canvas: HTMLCanvasElement,
  width: number,
): () => void {
  let stopped = false
  let task: RenderTask | null = null

  async function draw() {
    const page = await document.getPage(pageNumber)
    if (stopped) return
    const turned = { rotation: (page.rotate + rotation) % 360 }
    const ratio = window.devicePixelRatio
    const natural = page.getViewport({ scale: 1, ...turned })
    const viewport = page.getViewport({ scale: (width * ratio) / natural.width, ...turned })
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    canvas.style.width = `${width}px`
    canvas.style.height = `${viewport.height / ratio}px`
    task = page.render({ canvas, viewport })
    await task.promise
  }

  draw().catch((thrown: unknown) => {
    // A page that cannot be drawn stays white; the large view says what is wrong with it.
    if (!(thrown instanceof RenderingCancelledException) && !stopped) console.warn(thrown)
  })
  return () => {
    stopped = true
    task?.cancel()
    // Chromium keeps a canvas's memory until its size is zero.
    canvas.width = 0
    canvas.height = 0
  }
}
