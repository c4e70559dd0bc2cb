import type { Opened, Row } from '@/api'

export interface Statement extends Row {
  id: string
  ordinal: number
  area: string
  focus: string
  text: string
  paper_id: string
  paper_number: string
  focus_zh: string
  focus_en: string
  area_zh: string
  area_en: string
  paper: Row
  evidence: Row[]
}

export interface OpenedReport extends Opened {
  papers_left_out: Row[]
  by_area: { area: string; zh: string; en: string; count: number }[]
  engagement: { id: string; number: string; team_name: string; unit_name: string; entered_on: string | null; left_on: string | null }
}
