import {
  IconFileText,
  IconFileTypePdf,
  IconFileTypeXls,
  IconFileUnknown,
  IconFileWord,
  IconMail,
  IconPhoto,
  IconPresentation,
} from '@tabler/icons-react'

const icons: readonly (readonly [RegExp, typeof IconFileText])[] = [
  [/pdf/, IconFileTypePdf],
  [/word|opendocument\.text|rtf/, IconFileWord],
  [/sheet|excel|csv/, IconFileTypeXls],
  [/presentation|powerpoint/, IconPresentation],
  [/^image\//, IconPhoto],
  [/^message\//, IconMail],
  [/^text\//, IconFileText],
]

export function FileIcon({ mediaType }: { mediaType: string }) {
  const Icon = icons.find(([pattern]) => pattern.test(mediaType))?.[1] ?? IconFileUnknown
  return <Icon size="1.6rem" stroke={1.4} aria-hidden />
}
