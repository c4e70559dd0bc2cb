import { ref, shallowRef } from 'vue'
import { asRefusal, list, useLive, type Page, type Refusal, type Row } from '@/api'
import { session } from '@/session'

export interface UnitWork {
  materials: Row[]
  confirmations: Row[]
  immediates: Row[]
  feedbacks: Row[]
  orders: Row[]
  findings: Row[]
  plan: Row | null
  engagement: Row | null
}

const noPage: Page = { columns: [], rows: [], total: 0, total_exact: true, next: null }

/** Everything the unit has to answer in one inspection, as it stands now. */
export function useUnit(engagement: string) {
  const work = shallowRef<UnitWork | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const read_at = ref(0)

  async function read(): Promise<void> {
    const of = (noun: string, where: string[], sort = 'due_on') => list(noun, { engagement, where, sort, limit: 200 })
    try {
      const [materials, confirmations, immediates, feedbacks, orders, findings, plans, own] = await Promise.all([
        of('material', ['state:eq:requested']), of('confirmation', ['state:eq:sent']), of('immediate', ['state:eq:notified']), of('feedback', []), of('order', ['state:eq:issued']),
        of('rectification', []), of('rectification_plan', []), list('engagement', { engagement, limit: 1 }).catch(() => noPage),
      ])
      work.value = { materials: materials.rows, confirmations: confirmations.rows, immediates: immediates.rows, feedbacks: feedbacks.rows, orders: orders.rows, findings: findings.rows, plan: plans.rows[0] ?? null, engagement: own.rows[0] ?? null }
      refusal.value = null
      read_at.value += 1
    } catch (error) {
      refusal.value = asRefusal(error)
    }
  }
  void read()
  useLive(() => void read(), (fact) => fact.engagement === engagement)
  return { work, refusal, read }
}

export const ownEngagements = (): string[] => [...new Set((session.current.value?.roles ?? []).flatMap((held) => (held.role === 'unit_liaison' && held.scope_kind === 'engagement' && held.scope ? [held.scope] : [])))]
