/** The areas with one more or less, in the order of the vocabulary. */
export function withArea(
  areas: readonly string[],
  area: string,
  on: boolean,
  order: readonly string[],
): string[] {
  const rest = areas.filter((one) => one !== area)
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return on ? [...rest, area].sort((a, b) => rank(a) - rank(b)) : rest
}
