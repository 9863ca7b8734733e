/** Exposes the contract to the window as `window.vanKho`: named functions only, never ipcRenderer. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels } from './channels.ts'
import type { EventData, EventName, Result, VanKho } from './contract.ts'
import { engineNames, eventNames, shellNames } from './names.ts'
import type { EventFrame } from './wire.ts'
import { Caller, isEventFrame, makeClient } from './wire.ts'

const listeners = new Map<EventName, Set<(data: unknown) => void>>()

const isEventName = (name: string): name is EventName => eventNames.some((known) => known === name)

function emit(frame: EventFrame): void {
  if (!isEventName(frame.event)) return
  for (const listener of listeners.get(frame.event) ?? []) listener(frame.data)
}

const engine = new Caller(emit)

ipcRenderer.on(channels.enginePort, (event) => {
  const [port] = event.ports
  if (!port) return
  engine.attach({
    post: (message) => port.postMessage(message),
    listen: (listener) => {
      port.onmessage = (message) => listener(message.data)
    },
  })
})

ipcRenderer.on(channels.event, (_event, frame: unknown) => {
  if (!isEventFrame(frame)) return
  if (frame.event === 'engineState') {
    const { state } = frame.data as EventData<'engineState'>
    if (state === 'restarting') engine.detach()
    if (state === 'failed') engine.giveUp()
  }
  emit(frame)
})

const shell = (name: string, input: unknown): Promise<Result<unknown>> =>
  ipcRenderer.invoke(channels.shell, name, input)

const vanKho: VanKho = {
  ...makeClient(engineNames, engine.call),
  ...makeClient(shellNames, shell),
  on(event, listener) {
    const set = listeners.get(event) ?? new Set()
    listeners.set(event, set)
    const heard = (data: unknown) => listener(data as Parameters<typeof listener>[0])
    set.add(heard)
    return () => {
      set.delete(heard)
    }
  },
  pathOf: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('vanKho', vanKho)
