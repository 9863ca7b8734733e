import { EventBus, PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'

/** Links inside the document go there; a link outside is only told, never followed. */
export class AskingLinkService extends PDFLinkService {
  readonly #onOutside: (url: string) => void
  readonly #onJump: () => void

  constructor(onOutside: (url: string) => void, onJump: () => void) {
    // Not the viewer's bus: pdf.js waits on it, however long, to focus the page that was jumped to
    // once its text is laid, which would drag back whoever has gone on by then.
    super({ eventBus: new EventBus() })
    this.#onOutside = onOutside
    this.#onJump = onJump
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    link.href = url
    link.title = url
    link.rel = 'noopener noreferrer nofollow'
    link.onclick = () => {
      this.#onOutside(url)
      return false
    }
    // The middle button would ask for a new window.
    link.onauxclick = () => false
  }

  override goToDestination(destination: string | unknown[]): Promise<void> {
    this.#onJump()
    return super.goToDestination(destination)
  }
}
