/** RTF's control words that matter for text ([RTF 1.9.1]). */

/** Groups that stand apart from the body; null for those whose text is about the document, not in it. */
export const destinations: Readonly<
  Record<string, 'headers' | 'notes' | 'footers' | null | undefined>
> = {
  ...Object.fromEntries(
    ['header', 'headerl', 'headerr', 'headerf'].map((name) => [name, 'headers']),
  ),
  ...Object.fromEntries(
    ['footer', 'footerl', 'footerr', 'footerf'].map((name) => [name, 'footers']),
  ),
  footnote: 'notes',
  annotation: 'notes',
  ...Object.fromEntries(
    'colortbl stylesheet info pict object listtable listoverridetable generator themedata colorschememapping latentstyles datastore xmlnstbl rsidtbl fldinst bkmkstart bkmkend filetbl revtbl nonshppict mmathPr sp shprslt nonesttables atnid atnauthor'
      .split(' ')
      .map((name) => [name.toLowerCase(), null]),
  ),
}

/** Behind \\*, but with text that a person reads: text boxes, comments, the rows of tables in tables. */
export const ofReaders = new Set(['shpinst', 'shptxt', 'annotation', 'nesttableprops', 'footnote'])

export const symbols: Readonly<Record<string, string>> = {
  par: '\n',
  shptxt: '\n',
  line: '\n',
  row: '\n',
  page: '\n\n',
  sect: '\n\n',
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  nestrow: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}

/** \\fcharset numbers to encodings; Vietnamese is 163, and the ABC and VNI fonts say 0. */
export const charsets: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  163: 'windows-1258',
  204: 'windows-1251',
  238: 'windows-1250',
}
