/** Tabler's line icons, each drawn by one path where it has several: a list has hundreds of them, and each element costs at every drawing. */
import { SetupError } from './steps.mjs'

const iconFile = /[\\/]@tabler[\\/]icons-react[\\/]dist[\\/]esm[\\/]icons[\\/]\w+\.mjs$/
const nodesOf = /(const __iconNode = )(\[\[.*\]\])(;)/
/** Where filled shapes overlap, one path may be empty. */
const isOutline = /createReactComponent\("outline"/

/** A Vite plugin. */
export function onePathIcons() {
  return {
    name: 'van-kho:one-path-icons',
    transform: (code, id) => (iconFile.test(id) ? withOnePath(code, id) : null),
  }
}

/**
 * The module of an icon, its strokes in one path; null where nothing is to be done.
 * @param {string} name said where the module is not written as Tabler's are
 */
export function withOnePath(code, name) {
  if (!isOutline.test(code)) return null
  const [, before, written, after] = nodesOf.exec(code) ?? []
  if (!written) throw new SetupError(`không đọc được biểu tượng / not read as an icon: ${name}`)
  const nodes = JSON.parse(written)
  // SVG 2, 9.3: what follows a path is drawn on its own if it begins with an absolute place.
  const areStrokes = nodes.every(
    ([tag, { d = '', key: _, ...others }]) =>
      tag === 'path' && d.startsWith('M') && Object.keys(others).length === 0,
  )
  if (nodes.length < 2 || !areStrokes) return null
  const d = nodes.map(([, stroke]) => stroke.d).join('')
  const whole = JSON.stringify([['path', { d, key: 'svg-0' }]])
  return { code: code.replace(nodesOf, () => before + whole + after), map: null }
}
