/** The few words that Electron's own dialogs and menus say, in the person's language. */
import en from '../../resources/i18n/en/shell.json' with { type: 'json' }
import vi from '../../resources/i18n/vi/shell.json' with { type: 'json' }

type Key = keyof typeof vi
const catalogues: Readonly<Record<'vi' | 'en', Readonly<Record<Key, string>>>> = { vi, en }

export class Words {
  language: 'vi' | 'en' = 'vi'

  say(key: Key): string {
    return catalogues[this.language][key]
  }
}
