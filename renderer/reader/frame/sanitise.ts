import DOMPurify from 'dompurify'

const forbidden =
  'form input button textarea select option iframe frame object embed link meta base audio video source track picture svg math dialog template'

export interface Sanitised {
  readonly fragment: DocumentFragment
  /** Pictures that would have come from the network, each of which tells the sender who reads. */
  readonly remotePictures: number
}

/**
 * A web page's or letter's body without scripts, forms, frames and anything from the network.
 * @param page the window of the isolated page: the nodes never belong to another document
 */
export function sanitise(html: string, page: typeof globalThis & Window): Sanitised {
  let remotePictures = 0
  const purify = DOMPurify(page)
  purify.addHook('uponSanitizeAttribute', (node, attribute) => {
    if (attribute.attrName !== 'src' || /^data:image\//i.test(attribute.attrValue)) return
    attribute.keepAttr = false
    if (node.nodeName === 'IMG') remotePictures += 1
  })
  const fragment = purify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: forbidden.split(' '),
    FORBID_ATTR: [
      'srcset',
      'ping',
      'background',
      'poster',
      'target',
      'autofocus',
      'contenteditable',
    ],
    ALLOW_DATA_ATTR: false,
    ALLOW_UNKNOWN_PROTOCOLS: false,
    // Style sheets stay: without the network their url() fetches nothing.
    ADD_TAGS: ['style'],
    FORCE_BODY: true,
  })
  return { fragment, remotePictures }
}
