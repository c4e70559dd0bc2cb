import { Memo } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'plan',
  description,
  nav: [{ group: 'engagement', label: 'plan', to: '/plan', icon: Memo, order: 10, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
