/** Whether the machine runs on its battery: background work may wait for the cable. */
import { powerMonitor } from 'electron'

/** Tells of every change from now on. */
export function watchPower(tell: (onBattery: boolean) => void): void {
  powerMonitor.on('on-battery', () => tell(true))
  powerMonitor.on('on-ac', () => tell(false))
}

export function isOnBattery(): boolean {
  return powerMonitor.onBatteryPower
}
