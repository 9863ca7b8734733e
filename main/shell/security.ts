/** What every page of this program is denied (DESIGN.md 12; Electron's security checklist). */
import type { Session, WebContents } from 'electron'
import { app, session } from 'electron'

const ownSchemes = new Set(['vankho:', 'blob:', 'data:', 'devtools:'])

/**
 * Chromium's own services that would look for the network by themselves. Before `app.ready`.
 * @param host the one name that may be looked up all the same, where an administrator's policy names a place of updates
 */
export function silenceChromium(host: string | null): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('disable-sync')
  app.commandLine.appendSwitch('no-pings')
  app.commandLine.appendSwitch(
    'host-resolver-rules',
    `MAP * ~NOTFOUND${host === null ? '' : `, EXCLUDE ${host}`}`,
  )
}

/** Every permission, navigation, new window, webview and foreign request is refused. After `app.ready`. */
export function lockDown(): void {
  lockSession(session.defaultSession)
  app.on('session-created', lockSession)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

function lockSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !ownSchemes.has(schemeOf(details.url)) })
  })
  target.on('will-download', (event) => event.preventDefault())
}

/** For the session that fetches updates: what lies under this address, and nothing else. */
export function allowOnly(target: Session, address: string): void {
  target.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith(address) })
  })
}

function schemeOf(url: string): string {
  try {
    return new URL(url).protocol
  } catch {
    return ''
  }
}

function lockContents(contents: WebContents): void {
  // There is no proxy, so that WebRTC has no way to send a packet.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
