/** driver.js, in the window's colours and for everybody: loaded only when somebody takes the tour. */
import 'driver.js/dist/driver.css'
import './tour.css'
import type { DriveStep } from 'driver.js'
import { driver } from 'driver.js'

interface Tour {
  steps: DriveStep[]
  words: Readonly<Record<'next' | 'back' | 'done' | 'close' | 'progress', string>>
  onEnd(): void
}

/** What the library says of a highlighted place is not true of ours: nothing there opens a dialog. */
const falseClaims = ['aria-haspopup', 'aria-expanded', 'aria-controls']

export function showTour({ steps, words, onEnd }: Tour): void {
  const tour = driver({
    steps,
    animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    duration: 200,
    allowClose: true,
    // A click beside the box is mostly an attempt to try something, not a wish to leave.
    overlayClickBehavior: () => {},
    disableActiveInteraction: true,
    skipMissingElement: true,
    stagePadding: 4,
    stageRadius: 6,
    showProgress: true,
    nextBtnText: words.next,
    prevBtnText: words.back,
    doneBtnText: words.done,
    progressText: words.progress,
    onPopoverRender: ({ closeButton, wrapper }) => {
      closeButton.ariaLabel = words.close
      closeButton.title = words.close
      wrapper.setAttribute('aria-modal', 'true')
    },
    onHighlighted: (_element, _step, { state }) => {
      // Whoever clicks faster than the light moves leaves several lit places behind.
      for (const lit of document.querySelectorAll('.driver-active-element'))
        for (const claim of falseClaims) lit.removeAttribute(claim)
      state.popover?.nextButton.focus()
    },
    onDestroyed: onEnd,
  })
  tour.drive()
}
