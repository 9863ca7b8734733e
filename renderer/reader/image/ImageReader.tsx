import { IconRotateClockwise, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import { attachmentUrl } from '../attachment-url.ts'
import { ProblemScreen } from '../ProblemScreen.tsx'
import classes from '../reader.module.css'
import { ToolButton } from '../toolbar/ToolButton.tsx'
import { ZoomControl } from '../toolbar/ZoomControl.tsx'
import imageClasses from './image.module.css'
import { fitScale, placed, type Size } from './image-geometry.ts'
import { useElementSize } from './use-element-size.ts'

interface Props {
  readonly attachment: Attachment
  readonly onClose: (() => void) | undefined
}

const zoomFactor = 1.25

export function ImageReader({ attachment, onClose }: Props) {
  const { t } = useTranslation('reader')
  const stage = useRef<HTMLDivElement>(null)
  const stageSize = useElementSize(stage)
  const [natural, setNatural] = useState<Size | null>(null)
  const [broken, setBroken] = useState(false)
  /** Null follows the window. */
  const [chosen, setChosen] = useState<number | 'page-width' | null>(null)
  const [rotation, setRotation] = useState(0)

  const fitted =
    natural === null ? 1 : fitScale(natural, rotation, stageSize, chosen === 'page-width')
  const scale = typeof chosen === 'number' ? chosen : fitted
  const box = natural === null ? null : placed(natural, rotation, scale)

  function setZoom(zoom: string) {
    if (zoom === 'page-width') setChosen('page-width')
    else if (zoom === 'page-actual') setChosen(1)
    else setChosen(Number(zoom) || null)
  }

  return (
    <section className={classes.reader} aria-label={attachment.name}>
      <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
        <ZoomControl
          scale={scale}
          fit={chosen === 'page-width' ? 'page-width' : chosen === null ? 'page-fit' : null}
          onStep={(direction) => setChosen(scale * zoomFactor ** direction)}
          onSet={setZoom}
        />
        <ToolButton
          label={t('view.rotateRight')}
          icon={IconRotateClockwise}
          onClick={() => setRotation((rotation + 90) % 360)}
        />
        <span className={classes.grow} />
        {onClose !== undefined && <ToolButton label={t('close')} icon={IconX} onClick={onClose} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard */}
      <div ref={stage} className={imageClasses.stage} tabIndex={0}>
        {broken ? (
          <ProblemScreen
            problem={{ code: 'attachment.broken', params: { name: attachment.name } }}
            name={attachment.name}
          />
        ) : (
          <div className={imageClasses.frame} style={box?.frame}>
            <img
              className={imageClasses.image}
              src={attachmentUrl(attachment.sha256)}
              alt={attachment.name}
              draggable={false}
              style={box?.image}
              onError={() => setBroken(true)}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setNatural({ width: naturalWidth, height: naturalHeight })
              }
            />
          </div>
        )}
      </div>
    </section>
  )
}
