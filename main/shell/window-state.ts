/** Remembers where the window was; a wrong or lost file only means the default place. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { screen } from 'electron'

interface WindowState {
  x: number
  y: number
  width: number
  height: number
  maximized: boolean
}

const fallback = { width: 1440, height: 900, maximized: false } as const

export function readWindowState(userData: string): Partial<Rectangle> & { maximized: boolean } {
  try {
    const state: unknown = JSON.parse(readFileSync(fileIn(userData), 'utf8'))
    return isWindowState(state) && isOnScreen(state) ? state : fallback
  } catch {
    return fallback
  }
}

/** Whether the program has had a window on this machine. */
export const wasOpenBefore = (userData: string): boolean => existsSync(fileIn(userData))

export function keepWindowState(window: BrowserWindow, userData: string): void {
  const keep = () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(fileIn(userData), JSON.stringify(state))
    } catch {
      // The next start opens in the default place; nothing of the archive is concerned.
    }
  }
  window.on('close', keep)
  // The next start is not the first, however this one ends.
  if (!wasOpenBefore(userData)) window.once('show', keep)
}

/** By hand: the window is made before anything with schemas is loaded. */
function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height, maximized } = value as Record<string, unknown>
  const numbers = [x, y, width, height].every(Number.isSafeInteger)
  return numbers && Number(width) >= 640 && Number(height) >= 360 && typeof maximized === 'boolean'
}

function isOnScreen(state: WindowState): boolean {
  const area = screen.getDisplayMatching(state).workArea
  return (
    state.x < area.x + area.width - 100 &&
    state.x + state.width > area.x + 100 &&
    state.y >= area.y - 10 &&
    state.y < area.y + area.height - 50
  )
}

const fileIn = (userData: string) => join(userData, 'window.json')
