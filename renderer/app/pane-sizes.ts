/** The widths of filters, list and plan in hundredths of the window's; a pane that is folded away has none. */
export const usualSizes: readonly number[] = [19, 33, 48]

/** @param stored what this machine kept, or anything else */
export function rememberedSizes(stored: string | undefined): number[] {
  try {
    const sizes: unknown = JSON.parse(stored ?? '')
    if (areSizes(sizes)) return sizes
  } catch {
    // As where nothing was kept.
  }
  return [...usualSizes]
}

/** They fill the window, and the list, which cannot be folded away, is seen. */
const areSizes = (value: unknown): value is number[] =>
  Array.isArray(value) &&
  value.length === usualSizes.length &&
  value.every((size) => typeof size === 'number' && size >= 0) &&
  value[1] > 0 &&
  Math.abs(value.reduce((sum, size) => sum + size, 0) - 100) < 1
