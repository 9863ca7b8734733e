import { useTranslation } from 'react-i18next'
import { colorNames, type HighlightColor } from './colors.ts'
import classes from './notes.module.css'

interface Props {
  /** The one that is taken already. */
  readonly chosen?: HighlightColor | undefined
  readonly onChoose: (color: HighlightColor) => void
}

/** The colours to highlight with. */
export function Swatches({ chosen, onChoose }: Props) {
  const { t } = useTranslation('reader')
  return colorNames.map((color) => (
    <button
      key={color}
      type="button"
      className={classes.swatch}
      data-color={color}
      aria-label={t(`notes.colors.${color}`)}
      title={t(`notes.colors.${color}`)}
      aria-pressed={chosen === undefined ? undefined : chosen === color}
      // The selection must live until the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(color)}
    />
  ))
}

interface PaletteProps {
  /** Pixels from the stage's upper left corner. */
  readonly at: { readonly left: number; readonly top: number }
  readonly onChoose: (color: HighlightColor) => void
}

/** Below selected text. */
export function Palette({ at, onChoose }: PaletteProps) {
  const { t } = useTranslation('reader')
  return (
    <div className={classes.palette} style={at} role="toolbar" aria-label={t('notes.highlight')}>
      <Swatches onChoose={onChoose} />
    </div>
  )
}
