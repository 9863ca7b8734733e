// Mantine's styles come first, so that our own modules, loaded after them, have the last word.
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@fontsource-variable/inter/wght.css'
import './app/app.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { startLanguage } from './app/language.ts'
import { lastStatus } from './app/last-look.ts'

// Fields save when they are left; a window that is closed leaves all of them.
window.addEventListener('beforeunload', () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
})

startLanguage()
// Main starts the engine at the window's first question, which comes after its first screen. Here the engine is what that waits for.
if (lastStatus() === undefined) void vanKho.app.policy({})
const root = createRoot(document.getElementById('root') ?? document.body)
// Within the page's loading: main shows the window once that is done, and then something is in it.
const draw = () => flushSync(() => root.render(<App />))
// Chromium keeps for the next starts what was compiled within this script, at the first start with a list to draw.
const isKept = localStorage.getItem('compiled') === import.meta.url
// A window that was not shown yet may have no size; what is measured would be drawn for none, and then once more.
if (innerWidth > 0 || !isKept) draw()
else window.addEventListener('resize', draw, { once: true })
if (lastStatus() !== undefined) localStorage.setItem('compiled', import.meta.url)
