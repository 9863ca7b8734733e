/** The names of the contract's calls, worked out while building. */
import { pathToFileURL } from 'node:url'
import { nodePath } from './own-node.mjs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError } from './steps.mjs'

/** A Vite plugin that puts the values of preload/names.ts in place of the file, which would bring every schema along. */
export function contractNames() {
  const file = inRoot('preload', 'names.ts')
  return {
    name: 'van-kho:contract-names',
    async load(id) {
      if (id !== file) return null
      const tell = `import(${JSON.stringify(pathToFileURL(file).href)}).then((names) => console.log(JSON.stringify(names)))`
      const { status, output } = await run(nodePath(), ['--no-warnings', '-e', tell])
      if (status !== 0) throw new SetupError(`không đọc được / cannot be read: ${file}\n${output}`)
      const names = Object.entries(JSON.parse(output))
      return names
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}
