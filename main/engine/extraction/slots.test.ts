import { describe, expect, it } from 'vitest'
import { Slots } from './slots.ts'

describe('slots', () => {
  it('lets in no more than there are, in order', async () => {
    const slots = new Slots(2)
    let inside = 0
    let most = 0
    const order: number[] = []
    const work = (i: number) => async () => {
      order.push(i)
      most = Math.max(most, ++inside)
      await new Promise(setImmediate)
      inside -= 1
    }
    await Promise.all([0, 1, 2, 3, 4].map((i) => slots.take(work(i))))
    expect(order).toEqual([0, 1, 2, 3, 4])
    expect(most).toBe(2)
  })

  it('gives a slot back when the work fails, and passes over those that left the line', async () => {
    const slots = new Slots(1)
    const leave = new AbortController()
    const failing = slots.take(async () => {
      throw new Error('broken')
    })
    const leaving = slots.take(async () => 'never', leave.signal)
    const last = slots.take(async () => 'done')
    leave.abort(new Error('left'))
    await expect(failing).rejects.toThrow('broken')
    await expect(leaving).rejects.toThrow('left')
    await expect(last).resolves.toBe('done')
  })
})
