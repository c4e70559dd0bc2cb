import type { Opened, Row } from '@/api'

/** One step of the review, told by the server: who did it, whose turn it is by name, what is not taken. */
export interface Rung {
  step: string
  command: string
  names: string[]
  standing: 'done' | 'next' | 'waiting' | 'skipped'
  by_name: string | null
  on: string | null
  decision: string | null
  opinion: string | null
}

export interface FocusWords {
  id: string
  zh?: string
  en?: string
  area_zh?: string
  area_en?: string
}

export interface Origin {
  kind: string
  id: string
  number: string
  title: string
}

export interface OpenedPaper extends Opened {
  ladder: Rung[]
  handlers: { id: string; name: string }[]
  names: Record<string, string>
  focus: FocusWords
  origins: Origin[]
  evidence: Row[]
  confirmation: Row | null
  confirmations: Row[]
}
