import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { startLanguage } from './app/language.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app/app.css'

await startLanguage()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
