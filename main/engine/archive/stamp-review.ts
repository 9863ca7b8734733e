/** Lets the clock follow what was read, and notices clocks that run ahead and copied disks. */
import type { AppError } from '../../../preload/errors.ts'
import type { Stamp } from '../../../preload/model.ts'
import { stampDevice } from '../catalog/plan/clock.ts'
import type { DeviceState } from '../catalog/plan/state.ts'
import { stampsOf } from '../catalog/plan/state.ts'
import type { Device } from './device.ts'

export class StampReview {
  readonly #device: Device
  readonly #ahead = new Set<string>()
  #cloned = false

  constructor(device: Device) {
    this.#device = device
  }

  review(state: DeviceState): void {
    for (const stamp of stampsOf(state)) this.reviewRevision(stamp)
  }

  /** The highest stamp of a plan stands for all of them. */
  reviewRevision(stamp: Stamp): void {
    if (!this.#device.clock.observe(stamp)) this.#ahead.add(stampDevice(stamp))
    if (stampDevice(stamp) === this.#device.name && !this.#device.wrote(stamp)) this.#cloned = true
  }

  /** To be asked once, at the end: a cloned installation takes its new name here. */
  findings(): AppError[] {
    if (this.#cloned) this.#device.rename()
    return [...this.#ahead].map((device) => ({ code: 'clock.ahead', params: { device } }))
  }
}
