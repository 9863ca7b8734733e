// Mantine's styles come first, so that our own modules, loaded after them, have the last word.
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@fontsource-variable/inter/wght.css'
import './app/app.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { startLanguage } from './app/language.ts'

// Fields save when they are left; a window that is closed leaves all of them.
window.addEventListener('beforeunload', () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
})

await startLanguage()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
