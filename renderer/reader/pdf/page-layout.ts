import { type PDFViewer, ScrollMode, SpreadMode } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { isFit, type PdfState } from './pdf-state.ts'
import type { RememberedPlace } from './remembered-place.ts'

interface Options {
  readonly viewer: PDFViewer
  readonly state: () => PdfState
  readonly change: (change: Partial<PdfState>) => void
}

type Lain = Pick<RememberedPlace, 'zoom' | 'pagesAbreast' | 'continuous'>

/** How the pages lie in the window: how large, which way up, one or two abreast, in a row or one at a time. */
export class PageLayout {
  readonly #viewer: PDFViewer
  readonly #state: Options['state']
  readonly #change: Options['change']
  #beforePresenting: Lain | null = null

  constructor({ viewer, state, change }: Options) {
    this.#viewer = viewer
    this.#state = state
    this.#change = change
  }

  /** `origin` stays where it is on the screen: [x, y] from the container's upper left corner. */
  zoomBy(factor: number, origin?: readonly [number, number]): void {
    const at = origin === undefined ? {} : { origin: [...origin] }
    this.#catchUp()
    this.#viewer.updateScale({ scaleFactor: factor, drawingDelay: 300, ...at })
  }

  zoomStep(direction: 1 | -1): void {
    this.#catchUp()
    this.#viewer.updateScale({ steps: direction })
  }

  /** A number (1 is the paper's size) or the name of a fit. */
  setZoom(zoom: string): void {
    this.#catchUp()
    this.#viewer.currentScaleValue = zoom
  }

  rotate(degrees: 90 | -90): void {
    this.#viewer.pagesRotation += degrees
  }

  setPagesAbreast(count: 1 | 2): void {
    this.#viewer.spreadMode = spreadModeOf(count)
    this.#change({ pagesAbreast: count })
  }

  setContinuous(continuous: boolean): void {
    const { pageNumber } = this.#state()
    this.#viewer.scrollMode = scrollModeOf(continuous)
    this.#viewer.currentPageNumber = pageNumber
    this.shifted({ continuous })
  }

  /** One whole page at a time, as slides; ending it brings back how the pages lay before. */
  present(on: boolean): void {
    const state = this.#state()
    if (on === state.presenting) return
    if (on) this.#beforePresenting = lainIn(state)
    const before = this.#beforePresenting
    this.#viewer.scrollMode = scrollModeOf(!on && before?.continuous !== false)
    this.#viewer.spreadMode = spreadModeOf(on ? 1 : (before?.pagesAbreast ?? 1))
    this.#viewer.currentScaleValue = on ? 'page-fit' : (before?.zoom ?? 'auto')
    this.#viewer.currentPageNumber = state.pageNumber
    this.#change({ presenting: on })
  }

  /** Call when the container's size changed. */
  refit(): void {
    this.#catchUp()
    const zoom = this.#viewer.currentScaleValue
    if (typeof zoom === 'string' && isFit(zoom)) this.#viewer.currentScaleValue = zoom
    this.#viewer.update()
  }

  /** pdf.js zooms at the place of its last frame: who has gone elsewhere since would be thrown back there. */
  #catchUp(): void {
    this.#viewer.update()
  }

  /** Pages moved, by this change: what stands beside them is to be placed again. */
  shifted(change: Partial<PdfState> = {}): void {
    this.#change({ ...change, layout: this.#state().layout + 1 })
  }

  /** As the file was left the last time; null lays it as any other. */
  bringBack(remembered: RememberedPlace | null): void {
    if (remembered !== null) {
      this.#viewer.pagesRotation = remembered.rotation
      this.setPagesAbreast(remembered.pagesAbreast)
      if (!remembered.continuous) this.setContinuous(false)
    }
    this.#viewer.currentScaleValue = remembered?.zoom ?? 'auto'
  }

  /** How the file is on the screen now, to be brought back. Of a presentation: as it was before. */
  place(): RememberedPlace {
    const state = this.#state()
    const { pageNumber, rotation, presenting } = state
    return {
      pageNumber,
      rotation,
      ...((presenting ? this.#beforePresenting : null) ?? lainIn(state)),
    }
  }
}

const lainIn = ({ fit, scale, pagesAbreast, continuous }: PdfState): Lain => ({
  zoom: fit ?? String(scale),
  pagesAbreast,
  continuous,
})

const scrollModeOf = (continuous: boolean) => (continuous ? ScrollMode.VERTICAL : ScrollMode.PAGE)
const spreadModeOf = (count: 1 | 2) => (count === 2 ? SpreadMode.ODD : SpreadMode.NONE)
