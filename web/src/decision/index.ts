import { Stamp } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'decision',
  description,
  nav: [{ group: 'round', label: 'decision', to: '/decision', icon: Stamp, order: 60, roles: [...officeRoles, 'leading_group', 'party_group'] }],
}
