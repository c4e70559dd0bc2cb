import { User } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'person',
  description,
  nav: [{ group: 'people', label: 'person', to: '/person', icon: User, order: 20, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}
