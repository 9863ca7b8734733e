import { answer } from '../api/answer.ts'
import classes from './paper.module.css'

/** Puts elements on paper instead of the window for as long as the system's dialog is open. True when sent. */
export async function printElements(
  elements: readonly Node[],
  landscape: boolean,
): Promise<boolean> {
  const paper = document.createElement('div')
  paper.className = classes.paper ?? ''
  paper.append(...elements)
  document.body.append(paper)
  // Dark colours are for screens.
  const { dataset } = document.documentElement
  const scheme = dataset.mantineColorScheme
  dataset.mantineColorScheme = 'light'
  try {
    await Promise.all([...paper.querySelectorAll('img')].map((image) => image.decode()))
    return await answer(window.vanKho.files.print({ landscape }))
  } finally {
    paper.remove()
    if (scheme !== undefined) dataset.mantineColorScheme = scheme
  }
}

/** A picture a sheet. */
export async function printPictures(
  pictures: readonly Blob[],
  landscape: boolean,
): Promise<boolean> {
  const urls = pictures.map((picture) => URL.createObjectURL(picture))
  const sheets = urls.map((url) => {
    const image = document.createElement('img')
    image.src = url
    image.className = classes.sheet ?? ''
    return image
  })
  try {
    return await printElements(sheets, landscape)
  } finally {
    for (const url of urls) URL.revokeObjectURL(url)
  }
}

/** Text as it stands, under its title. */
export function printText(title: string, text: string): Promise<boolean> {
  const heading = document.createElement('h1')
  heading.textContent = title
  heading.className = classes.title ?? ''
  const body = document.createElement('div')
  body.textContent = text
  body.className = classes.text ?? ''
  return printElements([heading, body], false)
}
