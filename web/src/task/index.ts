import { List } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'task',
  description,
  nav: [{ group: 'engagement', label: 'task', to: '/task', icon: List, order: 45, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
