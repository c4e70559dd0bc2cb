import { Finished } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { businessRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'rectification',
  description,
  nav: [{ group: 'follow_up', label: 'rectification', to: '/rectification', icon: Finished, order: 20, roles: businessRoles }],
}
