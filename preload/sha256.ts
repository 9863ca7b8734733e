/** A SHA-256 as it is written everywhere: in names, addresses and records. */
export const sha256Form = /^[0-9a-f]{64}$/
