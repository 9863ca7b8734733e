import classes from './TopicGlyph.module.css'

/**
 * The icon that resources/vocabulary names for an area or a group of solutions; another one shows as a tag. One element
 * and no picture of its own: a list has hundreds of them, and an SVG in the page takes as long as three words.
 */
export const TopicGlyph = ({ icon }: { icon: string }) => (
  <span className={classes.glyph} data-icon={icon} aria-hidden />
)
