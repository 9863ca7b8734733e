/** What is known from the contract's and the model's schemas, worked out while building. */
import { normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodePath } from './own-node.mjs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError } from './steps.mjs'

/** A Vite plugin that puts the values of these files in their place; they would bring every schema along. */
export function schemaValues() {
  const files = new Set([inRoot('preload', 'names.ts'), inRoot('preload', 'choices.ts')])
  return {
    name: 'van-kho:schema-values',
    async load(id) {
      // Vite writes every path with slashes.
      const file = normalize(id)
      if (!files.has(file)) return null
      const tell = `import(${JSON.stringify(pathToFileURL(file).href)}).then((values) => console.log(JSON.stringify(values)))`
      const { status, output } = await run(nodePath(), ['--no-warnings', '-e', tell])
      if (status !== 0) throw new SetupError(`không đọc được / cannot be read: ${file}\n${output}`)
      return Object.entries(JSON.parse(output))
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}
