import { readdir, writeFile } from 'node:fs/promises'
import { DocumentReader } from './read-document.ts'

const r = new DocumentReader()
for (const dir of ['/work/shared/corpus/scans', '/work/shared/corpus/word'])
  for (const f of (await readdir(dir)).sort()) {
    const d = await r.read(`${dir}/${f}`)
    await writeFile(
      `/tmp/kn/real/${f}.txt`,
      d.pages.map((p, i) => `=====PAGE ${i} ${p.ocr ?? ''}\n${p.text}`).join('\n'),
    )
    console.log(f, d.pages.length, d.state)
  }
await r.close()
