/** A new version as a release makes it, and the AppImage that it is to replace. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const imageName = 'VanKho-99.0.0-x86_64.AppImage'
export const nextImage = '#!/bin/sh\nexit 0\n# 99.0.0\n'
const running = '#!/bin/sh\nexit 0\n# bản đang chạy\n'

/** @param promised the bytes whose SHA-512 `latest-linux.yml` names; the file has `nextImage` */
export async function publish(folder: string, promised = nextImage): Promise<void> {
  await mkdir(folder)
  await writeFile(join(folder, imageName), nextImage)
  const sha512 = createHash('sha512').update(promised).digest('base64')
  const file = `  - url: ${imageName}\n    sha512: ${sha512}\n    size: ${nextImage.length}\n`
  await writeFile(
    join(folder, 'latest-linux.yml'),
    `version: 99.0.0\nfiles:\n${file}path: ${imageName}\nsha512: ${sha512}\nreleaseDate: '2026-01-01T00:00:00.000Z'\n`,
  )
}

export interface Installed {
  env: NodeJS.ProcessEnv
  isReplaced(): Promise<boolean>
}

/** An AppImage on the desk, with a policy beside it. */
export async function install(desk: string, policy: object): Promise<Installed> {
  const image = join(desk, 'VanKho.AppImage')
  await writeFile(image, running, { mode: 0o755 })
  await writeFile(join(desk, 'policy.json'), JSON.stringify(policy))
  return {
    env: { APPIMAGE: image, XDG_CACHE_HOME: join(desk, 'cache') },
    isReplaced: async () => (await readFile(image, 'utf8')) !== running,
  }
}
