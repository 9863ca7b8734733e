/** Characters that Windows refuses in a name of a file (learn.microsoft.com, "Naming Files"). */
const refused = /[<>:"/\\|?*]/g

/** The folder of an archive called `name` in the folder `place`, which may be a Windows path; null without a name. */
export function archivePath(place: string, name: string): string | null {
  const folder = [...name.normalize('NFC')]
    .filter((letter) => letter >= ' ')
    .join('')
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    // Windows drops dots at the end of a name.
    .replace(/[. ]+$/, '')
  if (folder === '') return null
  const separator = place.includes('\\') ? '\\' : '/'
  return place.endsWith(separator) ? place + folder : place + separator + folder
}
