import { onScopeDispose, ref } from 'vue'
import type { LiveFact } from './types'

export const liveState = ref<'off' | 'connecting' | 'on'>('off')

const listeners = new Set<(fact: LiveFact) => void>()
let source: EventSource | null = null

/** One line for the whole page; screens listen with useLive. */
export function startLive(): void {
  if (source) return
  liveState.value = 'connecting'
  source = new EventSource('/api/live')
  source.onopen = () => {
    liveState.value = 'on'
  }
  source.onerror = () => {
    // The browser tries again by itself unless the server closed the door for good.
    liveState.value = source?.readyState === EventSource.CLOSED ? 'off' : 'connecting'
  }
  source.addEventListener('fact', (event) => {
    const fact = JSON.parse((event as MessageEvent<string>).data) as LiveFact
    for (const listener of listeners) listener(fact)
  })
}

export function stopLive(): void {
  source?.close()
  source = null
  liveState.value = 'off'
}

/** Calls back for each fact this session may see, while the component lives. A burst arrives as its last fact. */
export function useLive(callback: (fact: LiveFact) => void, wanted: (fact: LiveFact) => boolean = () => true): void {
  const calm_ms = 400
  let waiting: ReturnType<typeof setTimeout> | null = null
  const listener = (fact: LiveFact): void => {
    if (!wanted(fact)) return
    if (waiting) clearTimeout(waiting)
    waiting = setTimeout(() => callback(fact), calm_ms)
  }
  listeners.add(listener)
  onScopeDispose(() => {
    listeners.delete(listener)
    if (waiting) clearTimeout(waiting)
  })
}
