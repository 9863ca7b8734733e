/** Names of the theme's colours, with what they are on paper. */
export const highlightColors = {
  yellow: '#ffe066',
  lime: '#c0eb75',
  cyan: '#66d9e8',
  pink: '#faa2c1',
} as const

export type HighlightColor = keyof typeof highlightColors

/** In the order in which they are offered. */
export const colorNames: readonly HighlightColor[] = ['yellow', 'lime', 'cyan', 'pink']

/** A colour that another version knew is shown as the first one. */
export function knownColor(name: string): HighlightColor {
  return colorNames.find((color) => color === name) ?? 'yellow'
}
