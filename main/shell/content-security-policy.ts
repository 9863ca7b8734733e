/**
 * DESIGN.md 12 and Electron's security checklist, item 7. `wasm-unsafe-eval` is for pdf.js's image decoders;
 * inline styles are written by Mantine and by pdf.js's text layer. `webrtc` is Chromium's: without it a page may send
 * packets anywhere, whatever `connect-src` says.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' vankho://attachment blob: data:",
  "font-src 'self' blob: data:",
  "connect-src 'self' vankho://attachment",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "webrtc 'block'",
].join('; ')
