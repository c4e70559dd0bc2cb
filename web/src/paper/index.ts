import { Document } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'paper',
  description,
  nav: [{ group: 'engagement', label: 'paper', to: '/paper', icon: Document, order: 50, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
