export interface TeamMember {
  person: string
  name: string
  post: 'leader' | 'deputy' | 'member' | 'liaison' | 'expert'
  engaged?: boolean
  /** Of whoever joined an authorised team: the decision of their own. */
  document_number?: string | null
  joined_on?: string | null
}

export interface TeamEngagement {
  engagement_id: string
  number: string
  unit_id: string
  unit_name: string
  state: string
}
