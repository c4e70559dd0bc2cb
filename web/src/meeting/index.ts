import { Notebook } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'meeting',
  description,
  nav: [{ group: 'engagement', label: 'meeting', to: '/meeting', icon: Notebook, order: 40, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
