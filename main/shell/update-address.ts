/**
 * The address under which an office's server keeps new versions, as Chromium will ask for it: a policy may be written in
 * capitals, with the port that goes without saying, or without the slash at its end. Null for a folder.
 */
export function updateAddress(from: string): string | null {
  if (!/^https:\/\//i.test(from)) return null
  const { origin, pathname } = new URL(from)
  return pathname.endsWith('/') ? origin + pathname : `${origin}${pathname}/`
}
