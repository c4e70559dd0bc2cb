export interface TeamMember {
  person: string
  name: string
  post: 'leader' | 'deputy' | 'member' | 'liaison'
  engaged?: boolean
}

export interface TeamEngagement {
  engagement_id: string
  number: string
  unit_id: string
  unit_name: string
  state: string
}
