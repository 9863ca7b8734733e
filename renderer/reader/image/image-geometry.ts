export interface Size {
  readonly width: number
  readonly height: number
}

/** Small pictures are not blown up. */
const largestFit = 1

function turned(size: Size, rotation: number): Size {
  return rotation % 180 === 0 ? size : { width: size.height, height: size.width }
}

/** The scale at which a picture, turned by `rotation` degrees, fits the window (or its width). */
export function fitScale(
  natural: Size,
  rotation: number,
  window: Size,
  widthOnly: boolean,
): number {
  const { width, height } = turned(natural, rotation)
  if (width === 0 || height === 0 || window.width === 0) return largestFit
  const across = window.width / width
  return Math.min(largestFit, widthOnly ? across : Math.min(across, window.height / height))
}

/** Styles: a frame of the size that is seen, and the picture turned about its own middle in it. */
export function placed(natural: Size, rotation: number, scale: number) {
  const width = natural.width * scale
  const height = natural.height * scale
  const frame = turned({ width, height }, rotation)
  return {
    frame,
    image: {
      width,
      height,
      left: (frame.width - width) / 2,
      top: (frame.height - height) / 2,
      transform: `rotate(${rotation}deg)`,
    },
  }
}
