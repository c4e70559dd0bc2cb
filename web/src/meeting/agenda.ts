export interface AgendaItem {
  kind: 'interview' | 'material' | 'paper' | 'immediate' | 'task'
  id?: string
  title: string
}
