import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { attemptKey, command } from './client'
import { asRefusal, type Refusal } from './refusal'
import type { Accepted, Payload } from './types'

export interface RunningCommand<Name extends string> {
  running: Ref<boolean>
  refusal: ShallowRef<Refusal | null>
  /** What the rule would refuse if one pressed now; null when it would accept or nobody asked yet. */
  foreseen: ShallowRef<Refusal | null>
  /** True once a dry run was accepted. */
  acceptable: Ref<boolean>
  run: (payload: Payload<Name>) => Promise<Accepted | null>
  dryRun: (payload: Payload<Name>) => Promise<void>
  forget: () => void
}

/** One button's life: running, what it was refused with, what it would be refused with. */
export function useCommand<Name extends string>(name: Name): RunningCommand<Name> {
  const running = ref(false)
  const refusal = shallowRef<Refusal | null>(null)
  const foreseen = shallowRef<Refusal | null>(null)
  const acceptable = ref(false)
  let key = attemptKey()
  let keyOf = ''
  let looking: AbortController | null = null

  async function run(payload: Payload<Name>): Promise<Accepted | null> {
    if (running.value) return null
    looking?.abort()
    running.value = true
    refusal.value = null
    // The same words sent again after a broken line are the same attempt; changed words are a new one.
    const text = JSON.stringify(payload)
    if (text !== keyOf) {
      key = attemptKey()
      keyOf = text
    }
    try {
      const accepted = await command(name, payload, { idempotencyKey: key })
      keyOf = ''
      foreseen.value = null
      return accepted
    } catch (error) {
      refusal.value = asRefusal(error)
      // A refusal was an answer: pressing again asks anew. No answer keeps the key.
      if (refusal.value.status !== 0) keyOf = ''
      return null
    } finally {
      running.value = false
    }
  }

  async function dryRun(payload: Payload<Name>): Promise<void> {
    looking?.abort()
    const mine = new AbortController()
    looking = mine
    try {
      await command(name, payload, { dry: true, signal: mine.signal })
      foreseen.value = null
      acceptable.value = true
    } catch (error) {
      if (mine.signal.aborted) return
      const refused = asRefusal(error)
      foreseen.value = refused.status === 0 ? null : refused
      acceptable.value = false
    }
  }

  function forget(): void {
    looking?.abort()
    refusal.value = null
    foreseen.value = null
    acceptable.value = false
  }

  return { running, refusal, foreseen, acceptable, run, dryRun, forget }
}
