import type { Row } from '@/api'

/** One way to decide: a button, what it sends beside the record, and where its words go. */
export interface Choice {
  key: string
  command: string
  label: string
  add?: Row
  /** Payload name of the opinion, where this choice carries one. */
  opinion?: string
  opinionRequired?: boolean
  tone?: 'primary' | 'danger'
}
