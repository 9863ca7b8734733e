import { Menu } from 'electron'
import type { Words } from './words.ts'

/** A plain menu: the edit and zoom keys that people expect, and no reload or developer tools. */
export function setMenu(words: Words): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: words.say('file'), submenu: [{ role: 'quit', label: words.say('quit') }] },
      {
        label: words.say('edit'),
        submenu: [
          { role: 'undo', label: words.say('undo') },
          { role: 'redo', label: words.say('redo') },
          { type: 'separator' },
          { role: 'cut', label: words.say('cut') },
          { role: 'copy', label: words.say('copy') },
          { role: 'paste', label: words.say('paste') },
          { role: 'selectAll', label: words.say('selectAll') },
        ],
      },
      {
        label: words.say('view'),
        submenu: [
          { role: 'zoomIn', label: words.say('zoomIn') },
          { role: 'zoomOut', label: words.say('zoomOut') },
          { role: 'resetZoom', label: words.say('zoomReset') },
          { type: 'separator' },
          { role: 'togglefullscreen', label: words.say('fullScreen') },
        ],
      },
    ]),
  )
}
