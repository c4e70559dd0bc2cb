import { computed, ref } from 'vue'
import { ask, command, csrf, query, startLive, stopLive } from '@/api'
import type { Role } from './roles'

export interface RoleHeld {
  role: Role
  scope_kind: 'group' | 'unit' | 'engagement'
  scope: string | null
  scope_name: string | null
}

export interface Session {
  csrf: string
  account: { id: string; name: string }
  person: { id: string; name: string; unit: string; unit_name: string } | null
  roles: RoleHeld[]
  today: string
  sample: boolean
}

export interface Installation {
  founded: boolean
  sample: boolean
  today: string
  ceiling: string
  /** Sample data only: who can be signed in as. */
  accounts?: { name: string; role: Role; person_name?: string }[]
}

const current = ref<Session | null>(null)

function begin(next: Session): Session {
  current.value = next
  csrf.set(next.csrf)
  startLive()
  return next
}

function forget(): void {
  current.value = null
  csrf.set('')
  stopLive()
}

export const session = {
  current,
  signedIn: computed(() => current.value !== null),
  today: computed(() => current.value?.today ?? new Date().toISOString().slice(0, 10)),
  /** The name a watermark and a signature carry. */
  name: computed(() => current.value?.person?.name ?? current.value?.account.name ?? ''),
  forget,
  /** For menus and buttons that make something; what counts is what the server says. */
  holds(roles: readonly Role[], engagement?: string | null): boolean {
    return (current.value?.roles ?? []).some(
      (held) => roles.includes(held.role) && (held.scope_kind !== 'engagement' || !engagement || held.scope === engagement),
    )
  },
}

export async function openSession(account: string, password: string): Promise<Session> {
  const answer: unknown = await command('session.open', { account, password })
  return begin(answer as Session)
}

/** Who is signed in already, or null: the answer 401 is no fault here. */
export async function readSession(): Promise<Session | null> {
  if (current.value) return current.value
  try {
    return begin(await query<Session>('session.show'))
  } catch {
    return null
  }
}

export async function closeSession(): Promise<void> {
  try {
    await command('session.close', {})
  } finally {
    forget()
  }
}

export const readInstallation = (): Promise<Installation> => query<Installation>('installation.show')

interface Founding {
  group_name: string
  system: { name: string; password: string }
  security: { name: string; password: string }
  audit: { name: string; password: string }
}

export const found = (founding: Founding): Promise<unknown> =>
  ask('/api/installation.found', {
    method: 'POST',
    body: JSON.stringify(founding),
    headers: { 'Content-Type': 'application/json' },
  })
