import { Warning } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'avoidance',
  description,
  nav: [{ group: 'round', label: 'avoidance', to: '/avoidance', icon: Warning, order: 40, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
