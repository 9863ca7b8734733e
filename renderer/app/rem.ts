let pixels: number | null = null

/**
 * Pixels of a rem. Asked of the page once: nothing changes it while the window is open (the size in the settings
 * zooms the whole page), and each question makes Chromium work out the styles of everything that was just drawn.
 */
export function rem(): number {
  pixels ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return pixels
}
