/** i18next over the catalogues of resources/i18n: Vietnamese first, English second. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Settings } from '../../preload/model.ts'
import enApp from '../../resources/i18n/en/app.json'
import enErrors from '../../resources/i18n/en/errors.json'
import enKnowledge from '../../resources/i18n/en/knowledge.json'
import enReader from '../../resources/i18n/en/reader.json'
import enWelcome from '../../resources/i18n/en/welcome.json'
import viApp from '../../resources/i18n/vi/app.json'
import viErrors from '../../resources/i18n/vi/errors.json'
import viKnowledge from '../../resources/i18n/vi/knowledge.json'
import viReader from '../../resources/i18n/vi/reader.json'
import viWelcome from '../../resources/i18n/vi/welcome.json'
import { lastSettings } from './last-look.ts'

/** At once: all that it reads is in the window's code. */
export function startLanguage(): void {
  const language = lastSettings()?.language ?? 'vi'
  document.documentElement.lang = language
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    defaultNS: 'app',
    ns: ['app', 'errors', 'reader', 'welcome', 'knowledge'],
    resources: {
      vi: {
        app: viApp,
        errors: viErrors,
        reader: viReader,
        welcome: viWelcome,
        knowledge: viKnowledge,
      },
      en: {
        app: enApp,
        errors: enErrors,
        reader: enReader,
        welcome: enWelcome,
        knowledge: enKnowledge,
      },
    },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

export async function changeLanguage(language: Settings['language']): Promise<void> {
  document.documentElement.lang = language
  // To the same one it would draw every word anew.
  if (i18next.language !== language) await i18next.changeLanguage(language)
  await vanKho.app.setLanguage({ language })
}
