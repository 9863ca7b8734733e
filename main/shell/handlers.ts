import type { BrowserWindow } from 'electron'
import { app, dialog, nativeTheme, shell } from 'electron'
import type { ShellHandlers } from '../../preload/contract.ts'
import type { EngineState, UpdateState } from '../../preload/model.ts'
import type { Policy } from '../../preload/policy.ts'
import { askWhere } from './ask-where.ts'
import { setMenu } from './menu.ts'
import { readNotice } from './notice.ts'
import type { Words } from './words.ts'

export interface ShellState {
  window(): BrowserWindow | null
  engineState(): EngineState
  updateState(): UpdateState
  policy: Policy
  /** The file that the policy stands in. */
  policyPath: string | null
  words: Words
  files: ShellHandlers['files']
  lists: ShellHandlers['lists']
}

/** The calls that only Electron's main process can answer. */
export function shellHandlers(state: ShellState): ShellHandlers {
  const { words } = state
  return {
    dialogs: {
      async pickFiles() {
        const window = state.window()
        if (!window) return []
        const picked = await dialog.showOpenDialog(window, {
          title: words.say('pickFiles'),
          properties: ['openFile', 'multiSelections'],
        })
        return picked.filePaths
      },
      async pickFolder({ title }) {
        const window = state.window()
        if (!window) return null
        const picked = await dialog.showOpenDialog(window, {
          title,
          properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
        })
        return picked.filePaths[0] ?? null
      },
      async pickSavePath({ title, name }) {
        const window = state.window()
        return window ? askWhere(window, title, name) : null
      },
    },
    links: {
      async open({ url }) {
        const window = state.window()
        const address = harmlessAddress(url)
        if (!window || address === null) return false
        const { response } = await dialog.showMessageBox(window, {
          type: 'question',
          message: words.say('openLink'),
          detail: address,
          buttons: [words.say('open'), words.say('cancel')],
          defaultId: 1,
          cancelId: 1,
          noLink: true,
        })
        if (response !== 0) return false
        await shell.openExternal(address)
        return true
      },
    },
    files: state.files,
    lists: state.lists,
    app: {
      info: () => ({
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: process.platform,
        engine: state.engineState(),
      }),
      async diagnostics() {
        const { diagnostics } = await import('./diagnostics.ts')
        return diagnostics({
          engine: state.engineState(),
          window: state.window(),
          policy: state.policyPath,
        })
      },
      policy: () => state.policy,
      update: () => state.updateState(),
      notice: readNotice,
      places: () => ({ documents: app.getPath('documents') }),
      setZoom({ factor }) {
        state.window()?.webContents.setZoomFactor(factor)
        return null
      },
      setTheme({ theme }) {
        nativeTheme.themeSource = theme === 'auto' ? 'system' : theme
        return null
      },
      setFullScreen({ on }) {
        state.window()?.setFullScreen(on)
        return null
      },
      setLanguage({ language }) {
        words.language = language
        setMenu(words)
        return null
      },
    },
  }
}

/** The address as the system will get it, when it is https or mailto; null otherwise (DESIGN.md 12). */
export function harmlessAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.protocol === 'https:' || parsed.protocol === 'mailto:' ? parsed.href : null
}
