/** What `electron <folder>` needs where the runtime came without Electron's own default app. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) app.quit()
else {
  const path = resolve(folder)
  const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  app.setAppPath(path)
  app.setName(description.productName ?? description.name)
  app.setVersion(description.version)
  await import(pathToFileURL(join(path, description.main)).href)
}
