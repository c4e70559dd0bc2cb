import { list, type Row } from '@/api'

export interface Register {
  hearings: Row[]
  decisions: Row[]
  /** Orders by the decision they press on with. */
  orders: Record<string, Row[]>
}

/** Hearings, what they decided, and what was ordered to get it done. */
export async function readRegister(round: string | null): Promise<Register> {
  const where = round ? [`round_id:eq:${round}`] : []
  const [hearings, decisions, orders] = await Promise.all([
    list('hearing', { where, sort: 'held_on', limit: 100 }),
    list('decision', { where, sort: 'due_on', limit: 500 }),
    list('order', { where: [...where, 'source_kind:eq:decision'], limit: 500 }).catch(() => null),
  ])
  const bySource: Record<string, Row[]> = {}
  for (const order of orders?.rows ?? []) (bySource[String(order['source_id'])] ??= []).push(order)
  return { hearings: hearings.rows, decisions: decisions.rows, orders: bySource }
}
