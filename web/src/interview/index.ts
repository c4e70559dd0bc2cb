import { ChatLineSquare } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'interview',
  description,
  nav: [{ group: 'engagement', label: 'interview', to: '/interview', icon: ChatLineSquare, order: 20, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
